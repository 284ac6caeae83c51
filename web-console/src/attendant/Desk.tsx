import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { browserEnvironment } from '../live/browser';
import { LiveClient } from '../live/client';
import { useLive } from '../live/useLive';
import type { AttendantView, ClientMessage } from '../protocol/generated';
import type { ToldProblem } from '../rest/problem';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import styles from './Attendant.module.css';
import { CallNow } from './CallNow';
import { Choosing } from './Choosing';
import { Notice } from './Notice';
import { SignIn } from './SignIn';

const browserClient = () => new LiveClient({ role: 'ATTENDANT' }, browserEnvironment());

/** What a command does, and how the page tells that it was refused. */
export type Ask = (command: ClientMessage) => void;

/** The connected page: what the kiosk shows, who the attendant is, and what he can do for the citizen now. */
export function Desk({ makeClient = browserClient }: { makeClient?: () => LiveClient }) {
  const { t } = useTranslation('attendant');
  const [client] = useState(makeClient);
  useEffect(() => {
    client.start();
    return () => client.stop();
  }, [client]);
  const live = useLive(client);
  const { phase } = live.connection;
  const view = live.views.attendant;
  if (phase === 'refused') {
    return <Notice title={t(view ? 'over.title' : 'scan.title')}>{t('scan.text')}</Notice>;
  }
  if (phase === 'replaced') {
    return (
      <Notice title={t('replaced.title')}>
        <button type="button" className={styles.action} onClick={() => client.useHere()}>
          {t('replaced.useHere')}
        </button>
      </Notice>
    );
  }
  if (view === undefined) return <Loading />;
  return (
    <>
      {phase !== 'open' && (
        <p className={styles.lost} role="status">
          {t('lost')}
        </p>
      )}
      <Beside view={view} client={client} />
    </>
  );
}

function Beside({ view, client }: { view: AttendantView; client: LiveClient }) {
  const { t } = useTranslation('attendant');
  const localized = useLocalized();
  const formats = useFormats();
  const { problem, ask } = useAsking(client);
  const { attendant, call } = view;
  return (
    <>
      <section className={styles.place} data-testid="attendant-place">
        <h1>
          {localized(view.centre)} <span>{localized(view.name)}</span>
        </h1>
        <p>
          {attendant ? t('as', { name: localized(attendant.name) }) : t('looksOn')}{' '}
          <span>{t('until', { time: formats.clock(view.until) })}</span>
        </p>
      </section>
      {problem && <ProblemNotice problem={problem} />}
      {attendant === undefined && <SignIn client={client} />}
      {call ? (
        <CallNow key={call.id} call={call} mayAct={attendant !== undefined} ask={ask} />
      ) : (
        <Choosing view={view} mayAct={attendant !== undefined} ask={ask} />
      )}
      <button
        type="button"
        className={styles.quiet}
        data-testid="attendant-leave"
        onClick={() => ask({ type: 'EndAttendance' })}
      >
        {t('leave')}
      </button>
    </>
  );
}

/** Sends commands, and keeps why the last one was refused until the next; a wrong PIN is told where it is typed. */
function useAsking(client: LiveClient): { problem: ToldProblem | undefined; ask: Ask } {
  const [problem, setProblem] = useState<ToldProblem>();
  useEffect(
    () =>
      client.onRefused(({ message, problem: why }) => {
        if (message?.type !== 'SignInAttendant') setProblem(why);
      }),
    [client],
  );
  const ask = useCallback(
    (command: ClientMessage) => {
      setProblem(undefined);
      client.send(command);
    },
    [client],
  );
  return { problem, ask };
}
