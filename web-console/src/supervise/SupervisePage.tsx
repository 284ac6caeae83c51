import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import type { CallId } from '../protocol/generated';
import { ConnectionNotice } from '../shell/ConnectionNotice';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import { WayBack } from '../shell/WayBack';
import { begins } from './address';
import { Desk } from './Desk';
import { Over } from './Over';
import { newSession, type OwnSession, startSession } from './session';
import styles from './Supervise.module.css';
import { useSupervised } from './useSupervised';

interface Props {
  /** Tests bring their own. */
  makeSession?: () => OwnSession;
}

/** A manager in a talk of others; the address names the call. */
export function SupervisePage({ makeSession = newSession }: Props) {
  const { call = '' } = useParams();
  return <Supervising key={call} call={call} makeSession={makeSession} />;
}

function Supervising({ call, makeSession }: { call: CallId } & Required<Props>) {
  const { t } = useTranslation('supervise');
  const state: unknown = useLocation().state;
  const [session] = useState(makeSession);
  useEffect(() => startSession(session), [session]);
  const { moment, begin } = useSupervised(session, call, begins(state));
  return (
    <section className={styles.page} data-testid="supervise" data-moment={moment.kind}>
      <title>{t('title')}</title>
      <WayBack to="/manager/wall?show=calls">{t('back')}</WayBack>
      <ConnectionNotice client={session.live} />
      {content()}
    </section>
  );

  function content() {
    switch (moment.kind) {
      case 'starting':
        return <Loading />;
      case 'idle':
        return (
          <div className={styles.notice}>
            <p>{t('idle')}</p>
            <Button type="primary" size="large" onClick={begin}>
              {t('begin')}
            </Button>
          </div>
        );
      case 'refused':
        return <ProblemNotice problem={moment.problem} />;
      case 'over':
        return <Over talk={moment.talk} again={begin} />;
      case 'supervising':
        return <Desk session={session} talk={moment.talk} />;
    }
  }
}
