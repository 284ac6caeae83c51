import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language';
import styles from './Welcome.module.css';

/** Changes to the other language; its label is written in that language. */
export function LanguageSwitch() {
  const { t } = useTranslation('shell');
  const { language, setLanguage } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className={styles.link} lang={other} onClick={() => setLanguage(other)}>
      {t('otherLanguage')}
    </button>
  );
}
