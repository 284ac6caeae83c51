import { useTranslation } from 'react-i18next';
import { useSignOut } from './useSignOut';
import styles from './Welcome.module.css';

/** Ends the session of this page's role and goes to the login page. */
export function SignOut({ home }: { home: string }) {
  const { t } = useTranslation('shell');
  const signOut = useSignOut(home);
  return (
    <button type="button" className={styles.link} onClick={signOut}>
      {t('signOut')}
    </button>
  );
}
