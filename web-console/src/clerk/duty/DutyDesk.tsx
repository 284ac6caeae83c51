import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkViewDuty, PauseReason } from '../../protocol/generated';
import consoleStyles from '../Console.module.css';
import { DevicePanel } from '../devices/DevicePanel';
import { actionsOf, type ActionId } from '../moment';
import { useSession } from '../session';
import { askForNotices } from '../useBell';
import { useKeys } from '../useKeys';
import { useSelfTestView } from '../useSelfTestView';
import { AttendedTest } from './AttendedTest';
import styles from './DutyDesk.module.css';
import { DutyControls } from './DutyControls';
import { DutyStatement } from './DutyStatement';
import { SelfTestSign } from './SelfTestSign';

/** Between calls: how the clerk stands, how to change it, and the devices. */
export function DutyDesk({ duty }: { duty: ClerkViewDuty }) {
  const { t } = useTranslation('clerk');
  const { live } = useSession();
  const test = useSelfTestView();
  const [choosing, setChoosing] = useState(false);
  const pause = (reason: PauseReason) => {
    setChoosing(false);
    live.send({ type: 'Pause', reason });
  };
  const run = (action: ActionId) => {
    setChoosing(action === 'pause' && !choosing);
    if (action === 'ready') {
      askForNotices();
      live.send({ type: 'GoReady' });
    } else if (action === 'off') {
      live.send({ type: 'GoOff' });
    }
  };
  useKeys(actionsOf({ kind: 'duty' }, duty), run);
  return (
    <div className={consoleStyles.desk}>
      <main className={`${consoleStyles.centre} ${styles.centre}`}>
        {test?.attended ? (
          <AttendedTest view={test} attended={test.attended} />
        ) : (
          <>
            <DutyStatement duty={duty} />
            <SelfTestSign />
          </>
        )}
      </main>
      <aside className={consoleStyles.panel} aria-label={t('devices.title')}>
        <DevicePanel />
      </aside>
      <footer className={consoleStyles.bar}>
        <DutyControls duty={duty} choosing={choosing} run={run} onPause={pause} />
      </footer>
    </div>
  );
}
