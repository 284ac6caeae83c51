import { DocumentNotice } from '../../capture/console/DocumentNotice';
import { DocumentPreview } from '../../capture/console/DocumentPreview';
import { Later } from '../../media/parts/Later';
import { answeredIn, onHoldSince } from '../../protocol/consult';
import type { ClerkViewWork } from '../../protocol/generated';
import type { TalkPhase } from '../moment';
import { ControlNotice } from './ControlNotice';
import { Faces, facesIn } from './Faces';
import { ScreenNotice } from './ScreenNotice';
import { SelfTile } from './SelfTile';
import { SharedScreen } from './SharedScreen';
import { SoundOn } from './SoundOn';
import styles from './Stage.module.css';
import { StageHead } from './StageHead';
import { StageNotice } from './StageNotice';
import { useHearing } from './useHearing';
import { usePeer } from './usePeer';

interface Props {
  work: ClerkViewWork;
  phase: TalkPhase;
  /** Nobody has answered yet: all of it waits behind the offer. */
  rings: boolean;
  volume: number;
  onPicture: () => void;
}

/**
 * The picture of the citizen, and over it what must be known about it; experts who are asked, and a
 * manager who barges in, beside or before it.
 */
export function Stage({ work, phase, rings, volume, onPicture }: Props) {
  const citizen = usePeer('kiosk');
  const expert = usePeer(answeredIn(phase)[0]?.peer ?? 'expert');
  const { hearing, silenced, touch } = useHearing(volume);
  const held = onHoldSince(phase) !== undefined;
  /** Whoever is on hold shows nothing either. */
  const seen = held ? undefined : citizen;
  const talk = phase.type === 'Active' ? phase : undefined;
  const seesScreen = talk?.screen.type === 'ScreenShown' && seen !== undefined;
  const seesDocument = talk?.document.type === 'DocumentShown' && seen !== undefined;
  return (
    <div
      className={styles.stage}
      data-layout={seesScreen || seesDocument ? 'screen' : layoutOf(phase)}
      data-faces={facesIn(phase)}
      inert={rings}
    >
      {seesDocument ? (
        <DocumentPreview stream={seen.document} onPicture={onPicture} />
      ) : (
        seesScreen && <SharedScreen call={work.call.id} peer={seen} control={talk.control} />
      )}
      <Faces phase={phase} hearing={hearing} />
      <div className={styles.notices}>
        {talk !== undefined && (
          <>
            <ScreenNotice screen={talk.screen} />
            <ControlNotice control={talk.control} />
            <DocumentNotice document={talk.document} />
          </>
        )}
        {!rings && <StageNotice phase={phase} peer={held ? expert : citizen} />}
        {silenced && <SoundOn onTouch={touch} />}
      </div>
      <StageHead work={work} phase={phase} quality={(held ? expert : citizen)?.quality} />
      {!rings && (
        <Later>
          <SelfTile />
        </Later>
      )}
    </div>
  );
}

/** Who has how much room while no screen and no document needs it. */
function layoutOf(phase: TalkPhase): 'one' | 'aside' | 'joined' {
  if (onHoldSince(phase) !== undefined) return 'aside';
  return facesIn(phase) === 1 ? 'one' : 'joined';
}
