import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormats } from '../i18n/formats';
import type { WallView } from '../protocol/generated';
import { CallsTable } from './CallsTable';
import { CityTile } from './CityTile';
import { ClerksTable } from './ClerksTable';
import { type Figures, figuresOf, waitedBy } from './figures';
import styles from './Wall.module.css';

const SIDES = ['cities', 'calls', 'clerks'] as const;
type Side = (typeof SIDES)[number];

interface Props {
  view: WallView;
  /** epoch milliseconds */
  now: number;
}

/** The whole corridor: the sums, then the cities as tiles, or every live call, or every clerk. */
export function Wall({ view, now }: Props) {
  const { t } = useTranslation('wall');
  const [search, setSearch] = useSearchParams();
  const side: Side = SIDES.find((each) => each === search.get('show')) ?? 'cities';
  const figures = figuresOf(view.cities);
  const waited = (seconds: number) => waitedBy(now, view, seconds);
  return (
    <section className={styles.wall} data-testid="wall">
      <header className={styles.head}>
        <Sums figures={figures} longestWait={waited(figures.longestWaitSeconds)} />
        <Segmented<Side>
          value={side}
          options={SIDES.map((each) => ({ value: each, label: t(`sides.${each}`) }))}
          onChange={(chosen) => setSearch({ show: chosen }, { replace: true })}
        />
        <Clock now={now} />
      </header>
      {side === 'cities' && (
        <div className={styles.map}>
          {view.cities.map((tile) => (
            <CityTile key={tile.city} tile={tile} figures={figures} waited={waited} />
          ))}
        </div>
      )}
      {side === 'calls' && <CallsTable view={view} now={now} />}
      {side === 'clerks' && <ClerksTable view={view} now={now} />}
    </section>
  );
}

function Sums({ figures, longestWait }: { figures: Figures; longestWait: number }) {
  const { t } = useTranslation('wall');
  const { duration } = useFormats();
  const sums = [
    { name: 'waiting', value: figures.waiting },
    { name: 'longest', value: figures.waiting > 0 ? duration(longestWait) : '–' },
    { name: 'talking', value: figures.talking },
    { name: 'ready', value: figures.ready },
    { name: 'tickets', value: figures.tickets },
    { name: 'alarms', value: figures.alarms },
  ] as const;
  return (
    <dl className={styles.sums}>
      {sums.map(({ name, value }) => (
        <div key={name} className={styles.sum} data-alarm={name === 'alarms' && figures.alarms > 0}>
          <dt>{t(`sums.${name}`)}</dt>
          <dd className="tabular">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Clock({ now }: { now: number }) {
  const { clock } = useFormats();
  return (
    <time className={`${styles.clock ?? ''} tabular`}>{clock(new Date(now).toISOString())}</time>
  );
}
