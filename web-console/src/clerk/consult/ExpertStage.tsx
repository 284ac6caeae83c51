import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import { Later } from '../../media/parts/Later';
import { onHoldSince, consultOf } from '../../protocol/consult';
import type { CallViewActive, ClerkViewConsulting } from '../../protocol/generated';
import { CitizenOnHold } from '../call/CitizenOnHold';
import { PeerFace } from '../call/PeerFace';
import { SelfTile } from '../call/SelfTile';
import { SoundOn } from '../call/SoundOn';
import styles from '../call/Stage.module.css';
import { StageHead } from '../call/StageHead';
import { ClerkAway, LinkNotice } from '../call/StageNotice';
import { useHearing } from '../call/useHearing';
import { SupervisorFace } from '../supervision/SupervisorFace';
import { usePeer } from '../call/usePeer';

interface Props {
  consulting: ClerkViewConsulting;
  phase: CallViewActive;
  volume: number;
}

/** The faces an expert sees: the clerk's, and the citizen's once all three talk. */
export function ExpertStage({ consulting, phase, volume }: Props) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const clerk = usePeer('clerk');
  const { hearing, silenced, touch } = useHearing(volume);
  const ringing = consultOf(phase).type === 'ConsultRinging';
  const heldSince = onHoldSince(phase);
  const clerkName = t('consult.clerk', {
    name: localized(phase.clerk.name),
    office: localized(phase.clerk.office),
  });
  const citizen = t('consult.citizenAt', { kiosk: localized(consulting.kiosk) });
  return (
    <div
      className={styles.stage}
      data-layout={heldSince === undefined ? 'joined' : 'aside'}
      inert={ringing}
    >
      <div className={styles.faces}>
        <PeerFace
          who="kiosk"
          testId="expert-kiosk-video"
          label={citizen}
          className={styles.citizen}
          hidden={ringing}
          hearing={hearing}
        >
          {heldSince === undefined ? (
            <figcaption>{citizen}</figcaption>
          ) : (
            <CitizenOnHold since={heldSince} />
          )}
        </PeerFace>
        <PeerFace
          who="clerk"
          testId="expert-clerk-video"
          label={clerkName}
          className={styles.expert}
          hearing={hearing}
        >
          <figcaption>{clerkName}</figcaption>
        </PeerFace>
        {!ringing && <SupervisorFace phase={phase} hearing={hearing} whispered={false} />}
      </div>
      <div className={styles.notices}>
        {!ringing && (phase.clerkAway ? <ClerkAway /> : <LinkNotice peer={clerk} />)}
        {silenced && <SoundOn onTouch={touch} />}
      </div>
      <StageHead work={consulting} phase={phase} quality={clerk?.quality} />
      {!ringing && (
        <Later>
          <SelfTile />
        </Later>
      )}
    </div>
  );
}
