import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkViewDuty } from '../../protocol/generated';
import { ownConsult } from '../../protocol/consult';
import { supervisionOf } from '../../protocol/supervision';
import deskStyles from '../call/CallDesk.module.css';
import { useEndByKey } from '../call/useEndByKey';
import consoleStyles from '../Console.module.css';
import { actionsOf, type ActionId, type ConsultMoment } from '../moment';
import { TABS, type CallTab } from '../panel/tabs';
import { useSession } from '../session';
import { SupervisionStrip } from '../supervision/SupervisionStrip';
import { useKeys } from '../useKeys';
import { ExpertBar } from './ExpertBar';
import { ExpertPanel } from './ExpertPanel';
import { ExpertStage } from './ExpertStage';
import { InvitationSheet } from './InvitationSheet';

/**
 * A talk in which a colleague asks, from the ring to the end: what an expert needs to see and to say. The call is not his:
 * he ends nothing but his own part in it.
 */
export function ExpertDesk({ moment, duty }: { moment: ConsultMoment; duty: ClerkViewDuty }) {
  const { t } = useTranslation('clerk');
  const { live, media } = useSession();
  const [tab, setTab] = useState<CallTab>('item');
  const [volume, setVolume] = useState(1);
  const { consulting, phase } = moment;
  const call = consulting.call.id;
  const consult = ownConsult(consulting.call);
  const leave = () => live.send({ type: 'LeaveConsult', call });
  const end = useEndByKey(leave);
  const run = (action: ActionId) => {
    const next = TABS[action];
    if (next !== undefined) setTab(next);
    else if (action === 'mute') media.local.setMicrophone(!media.local.microphone);
    else if (action === 'camera') media.local.setCamera(!media.local.camera);
    else if (action === 'answer') media.answer(call);
    else if (action === 'decline') live.send({ type: 'DeclineConsult', call });
    else if (action === 'end') end.press();
  };
  useKeys(actionsOf(moment, duty), run);
  return (
    <div className={consoleStyles.desk}>
      <main className={consoleStyles.centre}>
        <div className={deskStyles.talk}>
          <SupervisionStrip supervision={supervisionOf(phase)} whispered={false} />
          <ExpertStage consulting={consulting} phase={phase} volume={volume} />
        </div>
        {consult?.type === 'ConsultRinging' && (
          <div className={deskStyles.offer}>
            <InvitationSheet
              consulting={consulting}
              clerk={phase.clerk}
              ringing={consult}
              rungSince={duty.since}
              run={run}
            />
          </div>
        )}
      </main>
      <aside className={consoleStyles.panel} aria-label={t('panel.label')}>
        <ExpertPanel
          consulting={consulting}
          ringing={moment.kind === 'asked'}
          tab={tab}
          onTab={setTab}
        />
      </aside>
      <footer className={consoleStyles.bar}>
        {moment.kind === 'advice' && (
          <ExpertBar
            run={run}
            leave={leave}
            leaveAsked={end.asked}
            volume={volume}
            onVolume={setVolume}
          />
        )}
      </footer>
    </div>
  );
}
