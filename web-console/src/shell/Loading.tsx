import { useTranslation } from 'react-i18next';
import styles from './Loading.module.css';

/** Says that something is on its way; it appears only when that takes a moment, so that quick pages do not flicker. */
export function Loading() {
  const { t } = useTranslation('shell');
  return (
    <p role="status" className={styles.loading}>
      {t('loading')}
    </p>
  );
}
