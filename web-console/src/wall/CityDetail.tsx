import { ArrowLeftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLocalized } from '../i18n/language';
import type { WallView } from '../protocol/generated';
import { CallsTable } from './CallsTable';
import styles from './CityDetail.module.css';
import { CityTile } from './CityTile';
import { ClerksTable } from './ClerksTable';
import { cityNames, figuresOf, waitedBy } from './figures';

/** One city: its figures, its clerks by window, its calls. */
export function CityDetail({ view, now }: { view: WallView; now: number }) {
  const { t } = useTranslation('wall');
  const localized = useLocalized();
  const { city = '' } = useParams();
  const tile = view.cities.find((each) => each.city === city);
  return (
    <section className={styles.city}>
      <header className={styles.head}>
        <Link to="/manager/wall" className={styles.back}>
          <ArrowLeftOutlined /> {t('back')}
        </Link>
        <h1>{localized(cityNames(view)(city))}</h1>
      </header>
      {tile !== undefined && (
        <div className={styles.tile}>
          <CityTile
            tile={tile}
            figures={figuresOf(view.cities)}
            longestWait={waitedBy(now, view, tile.longestWaitSeconds)}
          />
        </div>
      )}
      <h2>{t('sides.clerks')}</h2>
      <ClerksTable view={view} now={now} city={city} />
      <h2>{t('sides.calls')}</h2>
      <CallsTable view={view} now={now} city={city} />
    </section>
  );
}
