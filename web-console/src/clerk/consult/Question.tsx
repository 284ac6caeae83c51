import { useTranslation } from 'react-i18next';
import styles from '../transfer/HandoverNote.module.css';

/** What the clerk wants to know; he may have left it for the talk. */
export function Question({ question }: { question: string }) {
  const { t } = useTranslation('clerk');
  return (
    <div className={styles.note} data-testid="expert-question">
      <p>{t('consult.question')}</p>
      <blockquote>{question === '' ? t('consult.noQuestion') : question}</blockquote>
    </div>
  );
}
