import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { WallViewCityTile } from '../protocol/generated';
import styles from './CityTile.module.css';
import { type Figures, placeOnMap } from './figures';
import { Queues } from './Queues';
import { StaffBar } from './StaffBar';

interface Props {
  tile: WallViewCityTile;
  figures: Figures;
  /** Seconds that somebody waits by now. */
  waited: (seconds: number) => number;
}

/** One city at a glance, where it lies on the map; leads to its windows and calls. */
export function CityTile(props: Props) {
  const { tile } = props;
  const place = placeOnMap(tile.city);
  return (
    <Link
      to={`/manager/wall/city/${tile.city}`}
      className={`${styles.tile ?? ''} ${stateOf(tile)}`}
      style={place === undefined ? undefined : { gridRow: place.row, gridColumn: place.column }}
      data-testid="wall-city"
      data-city={tile.city}
      data-talking={tile.talking}
    >
      <CityFigures {...props} allQueues={false} />
    </Link>
  );
}

/** The same on the city's own page, where it leads nowhere and shows every queue. */
export function CitySummary(props: Props) {
  return (
    <div className={`${styles.tile ?? ''} ${stateOf(props.tile)}`}>
      <CityFigures {...props} allQueues />
    </div>
  );
}

function stateOf(tile: WallViewCityTile): string {
  return (tile.alarms.length > 0 ? styles.alarmed : styles.calm) ?? '';
}

function CityFigures({ tile, figures, waited, allQueues }: Props & { allQueues: boolean }) {
  const { t } = useTranslation('wall');
  const localized = useLocalized();
  const { duration } = useFormats();
  return (
    <>
      <header className={styles.head}>
        <h2>{localized(tile.name)}</h2>
        <Alarms tile={tile} />
      </header>
      <div className={styles.queue}>
        <p className={styles.waiting} data-none={tile.waiting === 0}>
          <strong className="tabular">{tile.waiting}</strong>
          <span>{t('waiting')}</span>
        </p>
        <p className={styles.longest} data-none={tile.waiting === 0}>
          <strong className="tabular">
            {tile.waiting > 0 ? duration(waited(tile.longestWaitSeconds)) : '–'}
          </strong>
          <span>{t('longestWait')}</span>
        </p>
        <div className={styles.queueBar} aria-hidden>
          <span style={{ inlineSize: `${(100 * tile.waiting) / figures.mostWaiting}%` }} />
        </div>
      </div>
      <Queues queues={tile.queues} all={allQueues} waited={waited} />
      <StaffBar tile={tile} most={figures.mostStaff} />
      <footer className={styles.foot}>
        <span>{t('talking', { count: tile.talking })}</span>
        <span>{t('tickets', { count: tile.ticketsWaiting })}</span>
        <span>{t('kiosks', { online: tile.kiosksOnline, all: tile.kiosks })}</span>
      </footer>
    </>
  );
}

function Alarms({ tile }: { tile: WallViewCityTile }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.alarms}>
      {tile.alarms.map((alarm) => (
        <li key={alarm}>{t(`WallViewAlarm.${alarm}`)}</li>
      ))}
    </ul>
  );
}
