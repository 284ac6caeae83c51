import { CheckCircleFilled, HeartOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import styles from './CareOffer.module.css';

/** Whoever waits and needs it may go first, once an attendant has said so; then it says that he does. */
export function CareOffer({ given, onAsk }: { given: boolean; onAsk: () => void }) {
  const { t } = useTranslation('kiosk');
  return given ? (
    <p className={styles.given} role="status" data-testid="kiosk-care-given">
      <CheckCircleFilled aria-hidden />
      {t('care.given')}
    </p>
  ) : (
    <button type="button" className={styles.ask} data-testid="kiosk-care" onClick={onAsk}>
      <HeartOutlined aria-hidden />
      <span>
        {t('care.ask')}
        <small>{t('care.askText')}</small>
      </span>
    </button>
  );
}
