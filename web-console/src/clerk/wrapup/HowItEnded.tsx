import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallViewEnded, CallViewOffline, ClerkViewWork } from '../../protocol/generated';
import styles from './WrapUp.module.css';

/** One sentence on the end of the call, and the ticket when there is one. */
export function HowItEnded({
  work,
  phase,
}: {
  work: ClerkViewWork;
  phase: CallViewOffline | CallViewEnded;
}) {
  const { t } = useTranslation(['clerk', 'common']);
  const localized = useLocalized();
  const where = `${localized(work.centre)} ${localized(work.kiosk)}`;
  if (phase.type === 'Ended') {
    return (
      <header className={styles.ended} role="status">
        <h1>{t('wrapUp.title')}</h1>
        <p>{`${where} · ${t(`common:EndReason.${phase.reason}`)}`}</p>
      </header>
    );
  }
  const { ticket, reason } = phase;
  return (
    <header className={styles.ended} role="status">
      <h1>{t('wrapUp.switched')}</h1>
      <p>{`${where} · ${t(`common:SwitchReason.${reason}`)}`}</p>
      <p className={styles.ticket} data-testid="clerk-ticket">
        <strong className="tabular">{ticket.number}</strong>
        <span>
          {localized(ticket.counter.centre)}
          <br />
          {localized(ticket.counter.name)}
        </span>
      </p>
    </header>
  );
}
