import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { rest } from '../rest/client';
import styles from './Welcome.module.css';

/** Ends the session of this page's role and goes to the login page. */
export function SignOut({ home }: { home: string }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const leave = () => {
    void rest
      .post('/api/access/logout')
      .catch(() => undefined)
      .then(() => navigate(`/login?to=${home}`));
  };
  return (
    <button type="button" className={styles.link} onClick={leave}>
      {t('signOut')}
    </button>
  );
}
