import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageSwitch } from './LanguageSwitch';
import styles from './Welcome.module.css';

const PLACES = ['kiosk', 'clerk', 'counter', 'display', 'manager'] as const;

/** The first page: where each kind of person goes. */
export function Welcome({ lost = false }: { lost?: boolean }) {
  const { t } = useTranslation('shell');
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>{t('product')}</h1>
        <LanguageSwitch />
      </header>
      <p>{t(lost ? 'lost' : 'intro')}</p>
      <nav className={styles.places}>
        {PLACES.map((place) => (
          <Link key={place} className={styles.place} to={`/${place}`}>
            <strong>{t(`places.${place}.name`)}</strong>
            <span>{t(`places.${place}.about`)}</span>
          </Link>
        ))}
      </nav>
    </main>
  );
}
