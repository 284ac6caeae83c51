import { useTranslation } from 'react-i18next';
import styles from './Welcome.module.css';

/** Shown when a page failed to load or to draw itself; loading it anew is the way out. */
export function Broken() {
  const { t } = useTranslation('shell');
  return (
    <main className={styles.page} role="alert">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.next')}</p>
      <button className={styles.link} type="button" onClick={() => window.location.reload()}>
        {t('broken.reload')}
      </button>
    </main>
  );
}
