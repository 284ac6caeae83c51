import { useTranslation } from 'react-i18next';
import type { LiveClient } from '../live/client';
import { Loading } from '../shell/Loading';
import { PhonePage } from '../shell/PhonePage';
import { ProblemNotice } from '../shell/ProblemNotice';
import styles from './Attendant.module.css';
import { Desk } from './Desk';
import { useJoin } from './useJoin';

/**
 * The page of the attendant who stands beside a kiosk, on his own phone or tablet. It comes from the QR code that the kiosk
 * shows; no camera and no microphone of his is wanted, for he is there himself.
 */
export function AttendantApp({ makeClient }: { makeClient?: () => LiveClient }) {
  const { t } = useTranslation('attendant');
  const { joining, problem, again } = useJoin();
  return (
    <PhonePage heading={t('title')}>
      <title>{t('title')}</title>
      <main className={styles.main}>
        {problem !== undefined ? (
          <>
            <ProblemNotice problem={problem} />
            {problem.code === 'UNREACHABLE' && (
              <button type="button" className={styles.action} onClick={again}>
                {t('again')}
              </button>
            )}
          </>
        ) : joining ? (
          <Loading />
        ) : (
          <Desk {...(makeClient && { makeClient })} />
        )}
      </main>
    </PhonePage>
  );
}
