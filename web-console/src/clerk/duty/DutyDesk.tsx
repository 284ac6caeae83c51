import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkViewDuty, ClerkViewOffer, PauseReason } from '../../protocol/generated';
import consoleStyles from '../Console.module.css';
import { DevicePanel } from '../devices/DevicePanel';
import { actionsOf, type ActionId } from '../moment';
import { OfferSheet } from '../offer/OfferSheet';
import { useSession } from '../session';
import { askForNotices } from '../useBell';
import { useKeys } from '../useKeys';
import styles from './DutyDesk.module.css';
import { DutyControls } from './DutyControls';
import { DutyStatement } from './DutyStatement';

/** Between calls: how the clerk stands, how to change it, and the devices; a call that rings takes the centre. */
export function DutyDesk({ duty, offer }: { duty: ClerkViewDuty; offer?: ClerkViewOffer }) {
  const { t } = useTranslation('clerk');
  const { live, media } = useSession();
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
    } else if (action === 'answer' && offer !== undefined) {
      media.answer(offer.call.id);
    } else if (action === 'decline' && offer !== undefined) {
      live.send({ type: 'DeclineOffer', call: offer.call.id });
    }
  };
  useKeys(actionsOf(offer === undefined ? { kind: 'duty' } : { kind: 'offer', offer }, duty), run);
  return (
    <div className={consoleStyles.desk}>
      <main className={`${consoleStyles.centre} ${styles.centre}`}>
        {offer === undefined ? (
          <DutyStatement duty={duty} />
        ) : (
          <OfferSheet offer={offer} run={run} />
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
