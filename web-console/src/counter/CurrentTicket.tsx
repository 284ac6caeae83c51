import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { TicketCaptures } from '../capture/console/TicketCaptures';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { CounterViewCurrent } from '../protocol/generated';
import { Materials } from '../ticket/Materials';
import styles from './CurrentTicket.module.css';
import { PriorityMark } from './PriorityMark';

const LONGEST_NOTE = 2_000;

interface Props {
  current: CounterViewCurrent | undefined;
  colleagues: CounterViewCurrent[];
  waiting: number;
  now: number;
  note: string;
  onNote: (note: string) => void;
}

/** Everything the call already knew, so that the citizen repeats nothing. */
export function CurrentTicket({ current, colleagues, waiting, now, note, onNote }: Props) {
  const { t } = useTranslation('counter');
  const localized = useLocalized();
  return (
    <div className={styles.desk}>
      {colleagues.length > 0 && (
        <p className={styles.colleagues}>
          {t('colleagues')}
          {colleagues.map(({ ticket, byName }) => (
            <span key={ticket.id}>
              <strong className="tabular">{ticket.number}</strong> {localized(byName)}
            </span>
          ))}
        </p>
      )}
      {current === undefined ? (
        <div className={styles.nobody} data-testid="counter-idle">
          <strong>{t(waiting > 0 ? 'idle.waiting' : 'idle.nobody', { count: waiting })}</strong>
          <span>{t(waiting > 0 ? 'idle.pressNext' : 'idle.willAppear')}</span>
        </div>
      ) : (
        <Ticket current={current} now={now} note={note} onNote={onNote} />
      )}
    </div>
  );
}

type TicketProps = Pick<Props, 'now' | 'note' | 'onNote'> & { current: CounterViewCurrent };

function Ticket({ current, now, note, onNote }: TicketProps) {
  const { t } = useTranslation(['counter', 'common']);
  const localized = useLocalized();
  const { duration, money } = useFormats();
  const { ticket, reasonText } = current;
  return (
    <article className={styles.ticket} data-testid="counter-ticket" data-number={ticket.number}>
      <header className={styles.head}>
        <strong className={`${styles.number ?? ''} tabular`}>{ticket.number}</strong>
        <div className={styles.what}>
          <h2>{localized(ticket.itemName)}</h2>
          <p>
            {t('permitCity', { city: localized(ticket.permitCity) })} ·{' '}
            {t(`common:ApplicantKind.${ticket.applicant}`)} ·{' '}
            {t('promised', { count: ticket.notice.promisedWorkingDays })} ·{' '}
            {ticket.notice.feeCents === 0 ? t('free') : money(ticket.notice.feeCents)}
          </p>
          <PriorityMark priority={ticket.priority} />
        </div>
        <p className={styles.called}>
          <span className="tabular">{duration((now - Date.parse(current.calledAt)) / 1_000)}</span>
          {t('timesCalled', { count: current.timesCalled })}
        </p>
      </header>
      <div className={styles.known}>
        <section>
          <h3>{t('materials')}</h3>
          <Materials materials={ticket.notice.materials} />
          {current.call !== undefined && (
            <TicketCaptures call={current.call} materials={ticket.notice.materials} />
          )}
        </section>
        <section>
          <h3>{t('reason')}</h3>
          <p className={styles.words}>
            {t(`common:SwitchReason.${ticket.reason}`)}
            {reasonText === '' ? '' : ` · ${reasonText}`}
          </p>
          <h3>{t('clerkNote')}</h3>
          <p className={styles.words}>{ticket.clerkNote === '' ? t('noNote') : ticket.clerkNote}</p>
          <h3>
            <label htmlFor="counter-note">{t('ownNote')}</label>
          </h3>
          <Input.TextArea
            id="counter-note"
            value={note}
            maxLength={LONGEST_NOTE}
            autoSize={{ minRows: 2, maxRows: 4 }}
            placeholder={t('ownNoteHint')}
            onChange={(event) => onNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
        </section>
        <dl className={styles.notice}>
          <dt>{t('conditions')}</dt>
          <dd>{localized(ticket.notice.conditions)}</dd>
          <dt>{t('procedure')}</dt>
          <dd>{localized(ticket.notice.procedure)}</dd>
          <dt>{t('legalBasis')}</dt>
          <dd>{ticket.notice.legalBasis}</dd>
        </dl>
      </div>
    </article>
  );
}
