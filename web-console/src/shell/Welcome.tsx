import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageSwitch } from './LanguageSwitch';
import { PlaceIcon, type PlaceName } from './PlaceIcon';
import styles from './Welcome.module.css';

/** In the order in which a call meets them; the manager sees them all. */
const PLACES: readonly PlaceName[] = ['kiosk', 'clerk', 'counter', 'display', 'manager'];

/** The first page: where each kind of person goes. */
export function Welcome({ lost = false }: { lost?: boolean }) {
  const { t } = useTranslation('shell');
  return (
    <main className={styles.welcome}>
      <title>{t('product')}</title>
      <header className={styles.header}>
        <h1>
          <img src="/favicon.svg" alt="" width="56" height="56" />
          {t('name')}
        </h1>
        <LanguageSwitch />
      </header>
      <p className={styles.claim}>{t(lost ? 'lost' : 'claim')}</p>
      {!lost && <p className={styles.intro}>{t('intro')}</p>}
      <nav className={styles.places}>
        {PLACES.map((place) => (
          <Link key={place} className={styles.place} to={`/${place}`} data-place={place}>
            <PlaceIcon place={place} />
            <strong>{t(`places.${place}.name`)}</strong>
            <span>{t(`places.${place}.about`)}</span>
          </Link>
        ))}
      </nav>
    </main>
  );
}
