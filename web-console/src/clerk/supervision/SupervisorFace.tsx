import type { CallViewPhase } from '../../protocol/generated';
import { supervisionOf } from '../../protocol/supervision';
import { type Hearing, PeerFace } from '../call/PeerFace';
import styles from '../call/Faces.module.css';
import { useSupervisorName } from './useSupervisorName';

/**
 * The supervising manager's face and voice as far as his way lets them come here; of whoever only listens nothing is drawn and
 * nothing is played.
 *
 * @param whispered whether a whisper is for whoever sits here
 */
export function SupervisorFace(props: {
  phase: CallViewPhase;
  hearing: Hearing;
  whispered: boolean;
}) {
  const { phase, hearing, whispered } = props;
  const nameOf = useSupervisorName();
  const supervision = supervisionOf(phase);
  const seen = supervision?.mode === 'BARGE_IN';
  const heard = seen || (whispered && supervision?.mode === 'WHISPER');
  if (supervision === undefined || !heard) return null;
  const name = nameOf(supervision.supervisor);
  return (
    <PeerFace
      who="supervisor"
      testId="clerk-supervisor-video"
      label={name}
      className={styles.expert}
      hidden={!seen}
      hearing={hearing}
    >
      <figcaption>{name}</figcaption>
    </PeerFace>
  );
}
