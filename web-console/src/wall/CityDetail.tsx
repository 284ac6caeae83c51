import { ArrowRightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLocalized } from '../i18n/language';
import type { WallView } from '../protocol/generated';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { WayBack } from '../shell/WayBack';
import { placesApi } from '../windows/places';
import { CallsTable } from './CallsTable';
import styles from './CityDetail.module.css';
import { CitySummary } from './CityTile';
import { CityWindows } from './CityWindows';
import { cityNames, figuresOf, waitedBy } from './figures';

/** One city: its figures, its windows with their clerks, its calls. */
export function CityDetail({ view, now }: { view: WallView; now: number }) {
  const { t } = useTranslation('wall');
  const localized = useLocalized();
  const { city = '' } = useParams();
  const places = useResource(placesApi.all);
  const tile = view.cities.find((each) => each.city === city);
  return (
    <section className={styles.city}>
      <header className={styles.head}>
        <WayBack to="/manager/wall">{t('back')}</WayBack>
        <h1>{localized(cityNames(view)(city))}</h1>
      </header>
      {tile === undefined ? (
        <p role="status">{t('unknownCity')}</p>
      ) : (
        <div className={styles.tile}>
          <CitySummary
            tile={tile}
            figures={figuresOf(view.cities)}
            waited={(seconds) => waitedBy(now, view, seconds)}
          />
        </div>
      )}
      {tile?.alarms.includes('DIAL_TEST') && (
        <Link to="/manager/dial-tests/alarms" className={styles.alarms}>
          {t('dialTestAlarms')} <ArrowRightOutlined />
        </Link>
      )}
      <h2>{t('sides.windows')}</h2>
      {places.state === 'failed' && <ProblemNotice problem={places.problem} />}
      {places.data !== undefined && (
        <CityWindows view={view} places={places.data} city={city} now={now} />
      )}
      <h2>{t('sides.calls')}</h2>
      <CallsTable view={view} now={now} city={city} />
    </section>
  );
}
