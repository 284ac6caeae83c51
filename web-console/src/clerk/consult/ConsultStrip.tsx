import { LoadingOutlined, TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import type { Answered } from '../../protocol/consult';
import type {
  CallId,
  CallViewConsult,
  CallViewConsultAside,
  CallViewConsultOver,
  CallViewConsultRinging,
  CallViewExpertCard,
} from '../../protocol/generated';
import { ActionButton } from '../parts/ActionButton';
import { usePassing } from '../usePassing';
import { useSecondsUntil } from '../useServerSeconds';
import styles from './ConsultStrip.module.css';
import { useHoldReminder } from './useHoldReminder';
import { useSession } from '../session';

interface Props {
  call: CallId;
  consult: CallViewConsult;
  /** Returns from the talk aside, or goes aside again. */
  onTurn: () => void;
  onHandOver: () => void;
  handingOver: boolean;
}

/** Whom the clerk asks in this call, how far that has come, and what can be done about it; nothing while nobody is asked. */
export function ConsultStrip({ call, consult, ...more }: Props) {
  switch (consult.type) {
    case 'ConsultOff':
      return null;
    case 'ConsultRinging':
      return <Ringing call={call} consult={consult} />;
    case 'ConsultAside':
      return <Aside call={call} consult={consult} {...more} />;
    case 'ConsultJoined':
      return <Joined call={call} consult={consult} {...more} />;
    case 'ConsultOver':
      return <Over key={`${consult.expert.id} ${consult.why}`} consult={consult} />;
  }
}

function Ringing({ call, consult }: { call: CallId; consult: CallViewConsultRinging }) {
  const { t } = useTranslation('clerk');
  const left = useSecondsUntil(consult.until);
  return (
    <Strip consult={consult}>
      <p>
        <Expert expert={consult.expert} />
        <span className="tabular">{t('consult.rings', { count: left })}</span>
      </p>
      <EndButton call={call} label={t('consult.cancel')} />
    </Strip>
  );
}

type TalkProps = Omit<Props, 'consult'>;

function Aside({ consult, ...props }: TalkProps & { consult: CallViewConsultAside }) {
  const { t } = useTranslation('clerk');
  const { duration } = useFormats();
  const { seconds, reminders } = useHoldReminder(consult.since);
  return (
    <Strip consult={consult} reminded={reminders > 0}>
      <div>
        <p>
          <Expert expert={consult.expert} />
          <Away consult={consult} />
          <time className="tabular">{t('consult.held', { time: duration(seconds) })}</time>
        </p>
        {reminders > 0 && (
          <p role="alert" data-testid="clerk-hold-reminder">
            {t('consult.reminder', { count: reminders })}
          </p>
        )}
      </div>
      <ActionButton
        action="consult"
        type="primary"
        testId="clerk-consult-join"
        label={t('consult.join')}
        onClick={props.onTurn}
      />
      <TalkButtons consult={consult} {...props} />
    </Strip>
  );
}

function Joined({ consult, ...props }: TalkProps & { consult: Answered }) {
  const { t } = useTranslation('clerk');
  return (
    <Strip consult={consult}>
      <p>
        <Expert expert={consult.expert} />
        <Away consult={consult} />
        <span>{t('consult.joined')}</span>
      </p>
      <ActionButton
        action="consult"
        testId="clerk-consult-aside"
        label={t('consult.aside')}
        onClick={props.onTurn}
      />
      <TalkButtons consult={consult} {...props} />
    </Strip>
  );
}

function Over({ consult }: { consult: CallViewConsultOver }) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  if (usePassing()) return null;
  return (
    <Strip consult={consult}>
      <p>{t(`consult.ends.${consult.why}`, { name: localized(consult.expert.name) })}</p>
    </Strip>
  );
}

function TalkButtons({
  call,
  consult,
  onHandOver,
  handingOver,
}: TalkProps & { consult: Answered }) {
  const { t } = useTranslation('clerk');
  return (
    <>
      <Button
        size="large"
        data-testid="clerk-consult-transfer"
        aria-expanded={handingOver}
        disabled={consult.expertAway}
        onClick={onHandOver}
      >
        {t('consult.handOver')}
      </Button>
      <EndButton call={call} label={t('consult.end')} />
    </>
  );
}

function EndButton({ call, label }: { call: CallId; label: string }) {
  const { live } = useSession();
  return (
    <Button
      size="large"
      data-testid="clerk-consult-end"
      onClick={() => live.send({ type: 'EndConsult', call })}
    >
      {label}
    </Button>
  );
}

function Expert({ expert }: { expert: CallViewExpertCard }) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  return (
    <strong>
      <TeamOutlined aria-hidden />{' '}
      {t('consult.expert', {
        name: localized(expert.name),
        department: localized(expert.department),
      })}
    </strong>
  );
}

/** He may come back by himself; nobody has to do anything about it. */
function Away({ consult }: { consult: Answered }) {
  const { t } = useTranslation('clerk');
  if (!consult.expertAway) return null;
  return (
    <span data-testid="clerk-expert-away">
      <LoadingOutlined aria-hidden /> {t('consult.expertAway')}
    </span>
  );
}

function Strip(props: { consult: CallViewConsult; reminded?: boolean; children: ReactNode }) {
  const { t } = useTranslation('clerk');
  return (
    <section
      className={styles.strip}
      aria-label={t('consult.label')}
      data-testid="clerk-consult"
      data-consult={props.consult.type}
      data-reminded={props.reminded ?? false}
    >
      {props.children}
    </section>
  );
}
