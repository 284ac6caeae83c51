import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import { type Answered, heldSince, isAnswered } from '../../protocol/consult';
import type {
  CallId,
  CallViewConsult,
  CallViewConsultOver,
  CallViewConsultRinging,
  StaffId,
} from '../../protocol/generated';
import { ActionButton } from '../parts/ActionButton';
import { usePassing } from '../usePassing';
import { useSecondsUntil } from '../useServerSeconds';
import { useSession } from '../session';
import { Away, EndButton, Expert, TalkButtons } from './ConsultParts';
import styles from './ConsultStrip.module.css';
import { ExpertChip } from './ExpertChip';
import { useHoldReminder } from './useHoldReminder';

interface Props {
  call: CallId;
  consults: readonly CallViewConsult[];
  /** Returns from the talk aside, or goes aside again. */
  onTurn: () => void;
  /** Looks for another expert. */
  onMore: () => void;
  onHandOver: (expert: StaffId) => void;
  /** Whom the call is being handed over to. */
  handingOver: StaffId | undefined;
}

/**
 * Whom the clerk asks in this call, how far that has come, and what can be done about it; nothing while nobody is asked. Those
 * who have come are in one place: the clerk is aside with all of them, or in the talk.
 */
export function ConsultStrip({ call, consults, ...more }: Props) {
  const answered = consults.filter(isAnswered);
  return (
    <>
      {answered.length > 0 && <Together call={call} answered={answered} {...more} />}
      {consults.map((consult) => {
        if (consult.type === 'ConsultRinging')
          return <Ringing key={consult.peer} call={call} consult={consult} />;
        if (consult.type === 'ConsultOver')
          return <Over key={`${consult.expert.id} ${consult.why}`} consult={consult} />;
        return null;
      })}
    </>
  );
}

function Ringing({ call, consult }: { call: CallId; consult: CallViewConsultRinging }) {
  const { t } = useTranslation('clerk');
  const left = useSecondsUntil(consult.until);
  return (
    <Strip state={consult.type}>
      <p>
        <Expert expert={consult.expert} />
        <span className="tabular">{t('consult.rings', { count: left })}</span>
      </p>
      <EndButton call={call} expert={consult.expert} label={t('consult.cancel')} />
    </Strip>
  );
}

type TalkProps = Omit<Props, 'consults'> & { answered: readonly Answered[] };

function Together({ answered, ...props }: TalkProps) {
  const since = heldSince(answered);
  return since === undefined ? (
    <Joined answered={answered} {...props} />
  ) : (
    <Aside answered={answered} since={since} {...props} />
  );
}

function Aside({ answered, since, ...props }: TalkProps & { since: string }) {
  const { t } = useTranslation('clerk');
  const { duration } = useFormats();
  const { seconds, reminders } = useHoldReminder(since);
  const several = answered.length > 1;
  return (
    <Strip state="ConsultAside" reminded={reminders > 0}>
      <Experts answered={answered} {...props} />
      <time className="tabular">
        {t(several ? 'consult.heldMany' : 'consult.held', { time: duration(seconds) })}
      </time>
      <ActionButton
        action="consult"
        type="primary"
        testId="clerk-consult-join"
        label={t(several ? 'consult.joinMany' : 'consult.join')}
        onClick={props.onTurn}
      />
      <TalkButtons answered={answered} {...props} />
      {reminders > 0 && (
        <p role="alert" data-testid="clerk-hold-reminder">
          {t('consult.reminder', { count: reminders })}
        </p>
      )}
    </Strip>
  );
}

function Joined({ answered, ...props }: TalkProps) {
  const { t } = useTranslation('clerk');
  const several = answered.length > 1;
  return (
    <Strip state="ConsultJoined">
      <Experts answered={answered} {...props} />
      <span>{t(several ? 'consult.joinedMany' : 'consult.joined')}</span>
      <ActionButton
        action="consult"
        testId="clerk-consult-aside"
        label={t('consult.aside')}
        onClick={props.onTurn}
      />
      <TalkButtons answered={answered} {...props} />
    </Strip>
  );
}

/** The only expert, or each of several in little room: the picture below needs it more. */
function Experts({ call, answered, onHandOver }: TalkProps) {
  const { live } = useSession();
  const [only, ...others] = answered;
  if (only !== undefined && others.length === 0)
    return (
      <p>
        <Expert expert={only.expert} />
        <Away consult={only} />
      </p>
    );
  return (
    <ul className={styles.chips}>
      {answered.map((consult) => (
        <li key={consult.peer}>
          <ExpertChip
            consult={consult}
            onHandOver={() => onHandOver(consult.expert.id)}
            onEnd={() => live.send({ type: 'EndConsult', call, expert: consult.expert.id })}
          />
        </li>
      ))}
    </ul>
  );
}

function Over({ consult }: { consult: CallViewConsultOver }) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  if (usePassing()) return null;
  return (
    <Strip state={consult.type}>
      <p>{t(`consult.ends.${consult.why}`, { name: localized(consult.expert.name) })}</p>
    </Strip>
  );
}

function Strip(props: { state: CallViewConsult['type']; reminded?: boolean; children: ReactNode }) {
  const { t } = useTranslation('clerk');
  return (
    <section
      className={styles.strip}
      aria-label={t('consult.label')}
      data-testid="clerk-consult"
      data-consult={props.state}
      data-reminded={props.reminded ?? false}
    >
      {props.children}
    </section>
  );
}
