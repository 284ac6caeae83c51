import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { LiveClient } from '../../live/client';
import type {
  CallViewAttendantCard,
  ClientMessageVouchForCare,
  ClientMessageVouchForControl,
} from '../../protocol/generated';
import { rest } from '../../rest/client';
import type { ToldProblem } from '../../rest/problem';
import { useResource } from '../../rest/useResource';
import { BigButton } from './BigButton';
import { PinPad, PIN_LENGTH } from './PinPad';
import { Sheet } from './Sheet';
import styles from './VouchSheet.module.css';

/** What an attendant answers for, all but who it is and the PIN. */
export type Vouch =
  | Omit<ClientMessageVouchForControl, 'attendant' | 'pin'>
  | Omit<ClientMessageVouchForCare, 'attendant' | 'pin'>;

interface Props {
  vouch: Vouch;
  title: string;
  /** What he takes upon himself. */
  children: ReactNode;
  live: Pick<LiveClient, 'send' | 'onRefused'>;
  onBack: () => void;
}

/** The attendant beside the kiosk answers for a citizen: first who it is, then the PIN. */
export function VouchSheet({ vouch, title, children, live, onBack }: Props) {
  const { t } = useTranslation('kiosk');
  const attendants = useResource(fetchAttendants);
  const [chosen, setChosen] = useState<CallViewAttendantCard>();
  const only = attendants.data?.length === 1 ? attendants.data[0] : undefined;
  const attendant = chosen ?? only;
  return (
    <Sheet
      title={title}
      buttons={
        <BigButton data-testid="kiosk-vouch-back" onClick={onBack}>
          {t('vouch.back')}
        </BigButton>
      }
    >
      <p>{children}</p>
      {attendants.state === 'failed' && <Told problem={attendants.problem} />}
      {attendants.data?.length === 0 && <p role="alert">{t('vouch.nobody')}</p>}
      {attendant === undefined ? (
        <Choice attendants={attendants.data ?? []} onChoose={setChosen} />
      ) : (
        <Proof key={attendant.id} vouch={vouch} attendant={attendant} live={live} />
      )}
    </Sheet>
  );
}

const fetchAttendants = () => rest.get<CallViewAttendantCard[]>('/api/attendants/here');

function Choice(props: {
  attendants: readonly CallViewAttendantCard[];
  onChoose: (attendant: CallViewAttendantCard) => void;
}) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  if (props.attendants.length === 0) return null;
  return (
    <>
      <p>{t('vouch.who')}</p>
      <div className={styles.people}>
        {props.attendants.map((attendant) => (
          <BigButton
            key={attendant.id}
            data-testid={`kiosk-vouch-${attendant.id}`}
            onClick={() => props.onChoose(attendant)}
          >
            {localized(attendant.name)}
          </BigButton>
        ))}
      </div>
    </>
  );
}

/** The PIN is sent with its last digit; whatever comes of it, it is not kept. */
function Proof({
  vouch,
  attendant,
  live,
}: Pick<Props, 'vouch' | 'live'> & { attendant: CallViewAttendantCard }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const [pin, setPin] = useState('');
  const [sent, setSent] = useState(false);
  const [problem, setProblem] = useState<ToldProblem>();
  useEffect(
    () =>
      live.onRefused(({ message, problem: why }) => {
        if (message?.type !== vouch.type) return;
        setSent(false);
        setProblem(why);
      }),
    [live, vouch.type],
  );
  const type = useCallback(
    (typed: string) => {
      setProblem(undefined);
      if (typed.length < PIN_LENGTH) {
        setPin(typed);
        return;
      }
      setPin('');
      setSent(true);
      live.send({ ...vouch, attendant: attendant.id, pin: typed });
    },
    [live, vouch, attendant.id],
  );
  return (
    <div className={styles.proof}>
      <div className={styles.words}>
        <p>{t('vouch.pin', { name: localized(attendant.name) })}</p>
        {sent && <p role="status">{t('vouch.checking')}</p>}
        {problem !== undefined && <Told problem={problem} />}
      </div>
      <PinPad typed={pin} disabled={sent} onType={type} />
    </div>
  );
}

function Told({ problem }: { problem: ToldProblem }) {
  const localized = useLocalized();
  return (
    <p role="alert" className={styles.problem} data-problem={problem.code}>
      <strong>{localized(problem.text)}</strong> {localized(problem.next)}
    </p>
  );
}
