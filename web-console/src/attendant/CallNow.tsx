import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import { useWaitInWords } from '../kiosk/useWaitInWords';
import { answeredIn } from '../protocol/consult';
import type {
  CallView,
  CallViewActive,
  CallViewOffline,
  CallViewQueued,
} from '../protocol/generated';
import styles from './Attendant.module.css';
import { ControlAsked } from './ControlAsked';
import type { Ask } from './Desk';

/** The citizen's call as the kiosk shows it, and what the attendant can do about it. */
export function CallNow(props: { call: CallView; mayAct: boolean; ask: Ask }) {
  const { call, mayAct, ask } = props;
  const { phase } = call;
  const { t } = useTranslation('attendant');
  const localized = useLocalized();
  const waits =
    phase.type === 'Queued' ||
    phase.type === 'Offered' ||
    (phase.type === 'Offline' && phase.ticket.state === 'WAITING');
  const maySwitch = phase.type !== 'Offline' && phase.type !== 'Ended';
  return (
    <>
      <section className={styles.card} data-testid="attendant-call-now" data-phase={phase.type}>
        <h2>{localized(call.itemName)}</h2>
        <p>{t('call.city', { city: localized(call.permitCity) })}</p>
        <Phase call={call} />
        {call.care && <p className={styles.care}>{t('call.careGiven')}</p>}
      </section>
      {mayAct && phase.type === 'Active' && phase.control.type === 'ControlAsked' && (
        <ControlAsked
          by={localized(phase.clerk.name)}
          scope={phase.control.scope}
          onAgree={(scope) => ask({ type: 'AllowControlFor', call: call.id, scope })}
        />
      )}
      {mayAct && waits && !call.care && (
        <Confirmed
          testId="attendant-care"
          text={t('call.care')}
          sure={t('call.careSure')}
          onYes={() => ask({ type: 'GiveCare', call: call.id })}
        />
      )}
      {mayAct && maySwitch && (
        <Confirmed
          testId="attendant-counter"
          text={t('call.counter')}
          sure={t('call.counterSure')}
          onYes={() => ask({ type: 'GoToCounter', call: call.id })}
        />
      )}
    </>
  );
}

function Phase({ call }: { call: CallView }) {
  const { phase } = call;
  const { t } = useTranslation('attendant');
  const localized = useLocalized();
  switch (phase.type) {
    case 'Queued':
      return <Queued phase={phase} />;
    case 'Offered':
      return <p className={styles.now}>{t('call.rings')}</p>;
    case 'Connecting':
      return (
        <p className={styles.now}>{t('call.connecting', { name: localized(phase.clerk.name) })}</p>
      );
    case 'Active':
      return <Talk phase={phase} />;
    case 'Offline':
      return <Ticket phase={phase} />;
    case 'Ended':
      return <p className={styles.now}>{t('call.ended')}</p>;
  }
}

function Queued({ phase }: { phase: CallViewQueued }) {
  const { t } = useTranslation('attendant');
  const wait = useWaitInWords(phase.expectedWaitSeconds);
  return (
    <div className={styles.figure}>
      <span>{t('call.place')}</span>
      <strong data-testid="attendant-position">{phase.position ?? 1}</strong>
      <span>{t('call.expected', { wait })}</span>
      {phase.counterOffered && <span>{t('call.counterBetter')}</span>}
    </div>
  );
}

/** Who talks with the citizen: the same people of whom he is told. */
function Talk({ phase }: { phase: CallViewActive }) {
  const { t } = useTranslation('attendant');
  const localized = useLocalized();
  const { clerk, supervision } = phase;
  return (
    <ul className={styles.people} data-testid="attendant-people">
      <li>
        <strong>{localized(clerk.name)}</strong> {localized(clerk.office)}
      </li>
      {answeredIn(phase).map(({ peer, type, expert }) => (
        <li key={peer}>
          <strong>{localized(expert.name)}</strong> {localized(expert.department)}
          {type === 'ConsultAside' && <span>{t('call.onHold')}</span>}
        </li>
      ))}
      {supervision && (
        <li>
          <strong>{localized(supervision.supervisor.name)}</strong>{' '}
          {localized(supervision.supervisor.office)}
        </li>
      )}
    </ul>
  );
}

function Ticket({ phase }: { phase: CallViewOffline }) {
  const { t } = useTranslation('attendant');
  const localized = useLocalized();
  const { counter, number } = phase.ticket;
  return (
    <div className={styles.figure}>
      <span>{t('call.ticket')}</span>
      <strong data-testid="attendant-ticket-number">{number}</strong>
      <span>
        {localized(counter.centre)} {localized(counter.name)}
      </span>
    </div>
  );
}

/** Asked once more before it is done: a thumb slips on a phone. */
function Confirmed(props: { testId: string; text: string; sure: string; onYes: () => void }) {
  const { testId, text, sure, onYes } = props;
  const { t } = useTranslation('attendant');
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button
        type="button"
        className={styles.quiet}
        data-testid={testId}
        onClick={() => setAsked(true)}
      >
        {text}
      </button>
    );
  }
  return (
    <section className={styles.card} role="group" aria-label={text}>
      <p>{sure}</p>
      <div className={styles.two}>
        <button type="button" className={styles.quiet} onClick={() => setAsked(false)}>
          {t('no')}
        </button>
        <button
          type="button"
          className={styles.action}
          data-testid={`${testId}-yes`}
          onClick={() => {
            setAsked(false);
            onYes();
          }}
        >
          {t('yes')}
        </button>
      </div>
    </section>
  );
}
