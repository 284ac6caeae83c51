import { useTranslation } from 'react-i18next';
import styles from './Editing.module.css';

/** Marks what was made up for a demonstration. */
export function DemoMark() {
  const { t } = useTranslation('editing');
  return (
    <span className={styles.demo} title={t('demo.about')}>
      {t('demo.mark')}
    </span>
  );
}
