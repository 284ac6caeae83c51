import { LoadingOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import styles from './Notices.module.css';

/** The socket is lost for a moment; what is shown stays, and so do picture and sound. */
export function LinkLost() {
  const { t } = useTranslation('clerk');
  return (
    <div className={styles.lost} role="status" data-testid="clerk-link-lost">
      <LoadingOutlined aria-hidden /> {t('linkLost')}
    </div>
  );
}
