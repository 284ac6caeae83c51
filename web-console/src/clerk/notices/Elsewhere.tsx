import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { Denial } from '../../live/ticket';
import { useSession } from '../session';
import { useSignOut } from '../../shell/useSignOut';
import styles from './Notices.module.css';

/** This page does not serve any more: another one has taken over, or the server does not want this account here. */
export function Elsewhere({ denial }: { denial?: Denial }) {
  const { t } = useTranslation(['clerk', 'shell']);
  const localized = useLocalized();
  const { live } = useSession();
  const signOut = useSignOut('/clerk');
  const problem = denial?.problem;
  return (
    <main
      className={styles.page}
      role="alert"
      data-testid={denial === undefined ? 'clerk-replaced' : 'clerk-refused'}
    >
      <h1>
        {denial === undefined
          ? t('replaced.title')
          : problem === undefined
            ? t('refused.title')
            : localized(problem.text)}
      </h1>
      <p>
        {denial === undefined
          ? t('replaced.what')
          : problem === undefined
            ? t('refused.what')
            : localized(problem.next)}
      </p>
      <div className={styles.buttons}>
        <Button
          type="primary"
          size="large"
          data-testid="clerk-use-here"
          onClick={() => live.useHere()}
        >
          {denial === undefined ? t('replaced.useHere') : t('again')}
        </Button>
        <Button size="large" onClick={signOut}>
          {t('shell:signOut')}
        </Button>
      </div>
    </main>
  );
}
