import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { situationOf, type TicketCheck } from './check';
import { Materials } from './Materials';
import styles from './Ticket.module.css';

/** What happens now, then where to go, then what to bring. */
export function Ticket({ check }: { check: TicketCheck }) {
  const { t } = useTranslation('ticket');
  const localized = useLocalized();
  const { clock, money } = useFormats();
  const { counter, notice } = check;
  return (
    <main className={styles.ticket} data-testid="ticket" data-state={check.state}>
      <Now check={check} />
      <section className={styles.part}>
        <h2>{localized(counter.name)}</h2>
        <p>{localized(counter.centre)}</p>
        <p>{localized(counter.address)}</p>
        <Hours check={check} />
        {counter.phone !== '' && (
          <a className={styles.phone} href={`tel:${counter.phone}`}>
            {t('call', { phone: counter.phone })}
          </a>
        )}
      </section>
      <section className={styles.part}>
        <h2>{localized(check.itemName)}</h2>
        <p>
          {t('permitCity', { city: localized(check.permitCity) })} ·{' '}
          {t('promised', { count: notice.promisedWorkingDays })} ·{' '}
          {notice.feeCents === 0 ? t('free') : money(notice.feeCents)}
        </p>
        <h3>{t('bring')}</h3>
        <Materials materials={notice.materials} />
        <details className={styles.more}>
          <summary>{t('notice')}</summary>
          <h3>{t('conditions')}</h3>
          <p>{localized(notice.conditions)}</p>
          <h3>{t('procedure')}</h3>
          <p>{localized(notice.procedure)}</p>
          <h3>{t('legalBasis')}</h3>
          <p>{notice.legalBasis}</p>
        </details>
      </section>
      <p className={styles.asOf}>{t('asOf', { time: clock(check.at) })}</p>
    </main>
  );
}

function Now({ check }: { check: TicketCheck }) {
  const { t } = useTranslation('ticket');
  const localized = useLocalized();
  const { day, time } = useFormats();
  const situation = situationOf(check);
  const said = {
    counter: localized(check.counter.name),
    count: check.aheadOfYou,
    day: day(check.day),
    opens: time(check.opens),
  };
  const minutes = Math.max(1, Math.round((check.expectedWaitSeconds ?? 0) / 60));
  const inLine = situation === 'waiting' || situation === 'soon';
  return (
    <section className={styles.now} data-situation={situation} aria-live="polite">
      <strong className={`${styles.number ?? ''} tabular`} data-testid="ticket-number">
        {check.number}
      </strong>
      <p className={styles.first}>{t(`situation.${situation}`, said)}</p>
      {inLine && check.aheadOfYou > 0 && typeof check.expectedWaitSeconds === 'number' && (
        <p>{t('expectedWait', { count: minutes })}</p>
      )}
      <p>{t(`advice.${situation}`, said)}</p>
    </section>
  );
}

function Hours({ check }: { check: TicketCheck }) {
  const { t } = useTranslation('ticket');
  const { day, time, closing } = useFormats();
  return (
    <p className={styles.hours}>
      {day(check.day)}{' '}
      <span className="tabular">{`${time(check.opens)}–${closing(check.closes)}`}</span>
      <span data-open={check.openNow}>{t(check.openNow ? 'openNow' : 'closedNow')}</span>
    </p>
  );
}
