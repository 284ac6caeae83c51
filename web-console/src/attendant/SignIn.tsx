import { type SubmitEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { LiveClient } from '../live/client';
import type { CallViewAttendantCard, StaffId } from '../protocol/generated';
import { rest } from '../rest/client';
import type { ToldProblem } from '../rest/problem';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import styles from './Attendant.module.css';

const PIN = /^\d{6}$/;

const fetchAttendants = () => rest.get<CallViewAttendantCard[]>('/api/attendants/here');

/** Who it is, proved by the PIN that he has at the kiosks of his centre; nothing is done for the citizen before. */
export function SignIn({ client }: { client: Pick<LiveClient, 'send' | 'onRefused'> }) {
  const { t } = useTranslation('attendant');
  const localized = useLocalized();
  const attendants = useResource(fetchAttendants);
  const [chosen, setChosen] = useState<StaffId>();
  const [pin, setPin] = useState('');
  const [sent, setSent] = useState(false);
  const [problem, setProblem] = useState<ToldProblem>();
  useEffect(
    () =>
      client.onRefused(({ message, problem: why }) => {
        if (message?.type !== 'SignInAttendant') return;
        setSent(false);
        setProblem(why);
      }),
    [client],
  );
  const only = attendants.data?.length === 1 ? attendants.data[0]?.id : undefined;
  const attendant = chosen ?? only;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (attendant === undefined) return;
    setProblem(undefined);
    setSent(true);
    setPin('');
    client.send({ type: 'SignInAttendant', attendant, pin });
  };
  return (
    <form className={styles.card} data-testid="attendant-sign-in" onSubmit={submit}>
      <h2>{t('sign.title')}</h2>
      <p>{t('sign.text')}</p>
      {attendants.state === 'failed' && <ProblemNotice problem={attendants.problem} />}
      {attendants.data?.length === 0 && <p role="alert">{t('sign.nobody')}</p>}
      <div className={styles.choices} role="group" aria-label={t('sign.title')}>
        {attendants.data?.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={styles.choice}
            data-testid={`attendant-${id}`}
            aria-pressed={id === attendant}
            onClick={() => setChosen(id)}
          >
            {localized(name)}
          </button>
        ))}
      </div>
      <label className={styles.field}>
        {t('sign.pin')}
        <input
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          data-testid="attendant-pin"
          value={pin}
          onChange={(event) => setPin(event.target.value)}
        />
      </label>
      {problem && <ProblemNotice problem={problem} />}
      <button
        type="submit"
        className={styles.action}
        data-testid="attendant-sign-in-go"
        disabled={sent || attendant === undefined || !PIN.test(pin)}
      >
        {t(sent ? 'sign.checking' : 'sign.go')}
      </button>
    </form>
  );
}
