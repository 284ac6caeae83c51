import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkViewDuty, PauseReason } from '../../protocol/generated';
import consoleStyles from '../Console.module.css';
import { actionsOf, type ActionId, type Moment } from '../moment';
import { CallPanel, type CallTab } from '../panel/CallPanel';
import { SwitchForm } from '../panel/SwitchForm';
import { useSession } from '../session';
import { useKeys } from '../useKeys';
import { useNote } from '../useNote';
import { WrapUpBar } from '../wrapup/WrapUpBar';
import { WrapUpForm } from '../wrapup/WrapUpForm';
import { CallBar } from './CallBar';
import { Stage } from './Stage';
import { useEndByKey } from './useEndByKey';

type CallMoment = Extract<Moment, { kind: 'talk' | 'wrapUp' }>;

const TABS: Readonly<Partial<Record<ActionId, CallTab>>> = {
  tabItem: 'item',
  tabMaterials: 'materials',
  tabNotes: 'notes',
  tabDevices: 'devices',
};

/** A call from the answer to the end of its record. */
export function CallDesk({ moment, duty }: { moment: CallMoment; duty: ClerkViewDuty }) {
  const { t } = useTranslation('clerk');
  const { live, media } = useSession();
  const [tab, setTab] = useState<CallTab>('item');
  const [switching, setSwitching] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [volume, setVolume] = useState(1);
  const note = useNote(moment.work);
  const call = moment.work.call.id;
  const talking = moment.kind === 'talk';
  const hangUp = () => live.send({ type: 'HangUp', call });
  const end = useEndByKey(hangUp);

  /** Asks for the reason; a pause that was asked for already is taken back. */
  const pauseOrNot = () => {
    if (duty.pause === undefined) setChoosing(!choosing);
    else live.send({ type: 'GoReady' });
  };
  const pause = (reason: PauseReason) => {
    setChoosing(false);
    live.send({ type: 'Pause', reason });
  };

  const run = (action: ActionId) => {
    const next = TABS[action];
    if (next !== undefined) {
      setSwitching(false);
      setTab(next);
    } else if (action === 'mute') media.local.setMicrophone(!media.local.microphone);
    else if (action === 'camera') media.local.setCamera(!media.local.camera);
    else if (action === 'counter') setSwitching(!switching);
    else if (action === 'pause') pauseOrNot();
    else if (action === 'end') end.press();
  };
  useKeys(actionsOf(moment, duty), run);

  return (
    <div className={consoleStyles.desk}>
      <main className={consoleStyles.centre}>
        {moment.kind === 'talk' ? (
          <Stage work={moment.work} phase={moment.phase} volume={volume} />
        ) : (
          <WrapUpForm work={moment.work} phase={moment.phase} note={note} />
        )}
      </main>
      <aside className={consoleStyles.panel} aria-label={t('panel.label')}>
        {talking && switching ? (
          <SwitchForm work={moment.work} onClose={() => setSwitching(false)} />
        ) : (
          <CallPanel
            work={moment.work}
            note={talking ? note : undefined}
            tab={tab}
            onTab={setTab}
          />
        )}
      </aside>
      <footer className={consoleStyles.bar}>
        {talking ? (
          <CallBar
            run={run}
            hangUp={hangUp}
            endAsked={end.asked}
            switching={switching}
            volume={volume}
            onVolume={setVolume}
          />
        ) : (
          <WrapUpBar duty={duty} choosing={choosing} onPauseKey={pauseOrNot} onPause={pause} />
        )}
      </footer>
    </div>
  );
}
