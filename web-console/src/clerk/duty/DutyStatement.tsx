import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import type { ClerkViewDuty } from '../../protocol/generated';
import { useSecondsSince } from '../useServerSeconds';
import styles from './DutyDesk.module.css';

/** How the clerk stands, in one large line, and what follows from it. */
export function DutyStatement({ duty }: { duty: ClerkViewDuty }) {
  const { t } = useTranslation('clerk');
  const { duration } = useFormats();
  const seconds = useSecondsSince(duty.since);
  const words = useWords(duty);
  return (
    <section className={styles.statement} data-status={duty.status}>
      <h1>
        {words.title}
        {duty.status !== 'OFF' && <time className="tabular">{duration(seconds)}</time>}
      </h1>
      <p>{words.what}</p>
      {duty.pause === 'MISSED_OFFERS' && (
        <p className={styles.warning} role="alert" data-testid="clerk-missed-pause">
          {t('duty.missedPause', { count: duty.missedOffers })}
        </p>
      )}
    </section>
  );
}

function useWords({ status, pause }: ClerkViewDuty): { title: string; what: string } {
  const { t } = useTranslation(['clerk', 'common']);
  switch (status) {
    case 'READY':
    case 'OFFERED':
      return { title: t('duty.readyTitle'), what: t('duty.readyWhat') };
    case 'PAUSED':
      return {
        title:
          pause === undefined
            ? t('duty.pausedTitle')
            : t('duty.pausedFor', { reason: t(`common:PauseReason.${pause}`) }),
        what: t('duty.pausedWhat'),
      };
    case 'OFF':
      return { title: t('duty.offTitle'), what: t('duty.offWhat') };
    case 'BUSY':
    case 'WRAP_UP':
      return { title: t('duty.betweenTitle'), what: t('duty.betweenWhat') };
  }
}
