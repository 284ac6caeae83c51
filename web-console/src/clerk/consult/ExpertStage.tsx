import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import { Later } from '../../media/parts/Later';
import { answeredIn, onHoldSince, ownConsult } from '../../protocol/consult';
import type { CallViewActive, ClerkViewConsulting } from '../../protocol/generated';
import { bargedIn } from '../../protocol/supervision';
import { CitizenOnHold } from '../call/CitizenOnHold';
import faceStyles from '../call/Faces.module.css';
import { PeerFace } from '../call/PeerFace';
import { SelfTile } from '../call/SelfTile';
import { SoundOn } from '../call/SoundOn';
import styles from '../call/Stage.module.css';
import { StageHead } from '../call/StageHead';
import { ClerkAway, LinkNotice } from '../call/StageNotice';
import { useHearing } from '../call/useHearing';
import { SupervisorFace } from '../supervision/SupervisorFace';
import { usePeer } from '../call/usePeer';
import { ExpertFace } from './ExpertFace';

interface Props {
  consulting: ClerkViewConsulting;
  phase: CallViewActive;
  volume: number;
}

/** The faces an expert sees: the clerk's, those of other experts, and the citizen's once all talk. */
export function ExpertStage({ consulting, phase, volume }: Props) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const clerk = usePeer('clerk');
  const { hearing, silenced, touch } = useHearing(volume);
  const own = ownConsult(consulting.call);
  const ringing = own?.type === 'ConsultRinging';
  const others = answeredIn(phase).filter(({ peer }) => peer !== own?.peer);
  const barged = bargedIn(phase) !== undefined;
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
      data-faces={2 + others.length + Number(barged)}
      inert={ringing}
    >
      <div className={faceStyles.faces}>
        <PeerFace
          who="kiosk"
          testId="expert-kiosk-video"
          label={citizen}
          className={faceStyles.citizen}
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
          className={faceStyles.expert}
          hearing={hearing}
        >
          <figcaption>{clerkName}</figcaption>
        </PeerFace>
        {!ringing &&
          others.map((consult) => (
            <ExpertFace key={consult.peer} consult={consult} at="expert" hearing={hearing} />
          ))}
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
