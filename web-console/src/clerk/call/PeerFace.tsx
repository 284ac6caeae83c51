import type { ReactNode } from 'react';
import { Picture } from '../../media/parts/Picture';
import { usePictureReports } from '../../media/parts/usePictureReports';
import type { PeerId } from '../../protocol/generated';
import { useSession } from '../session';
import styles from './Faces.module.css';
import { usePeer } from './usePeer';

/** What all faces on a stage have in common. */
export interface Hearing {
  volume: number;
  /** Whether the browser refuses the sound until somebody touches the page. */
  onSilenced: (silenced: boolean) => void;
  tryAgain: unknown;
}

interface Props {
  who: PeerId;
  testId: string;
  label: string;
  /** Whom the clerk or expert talks to has the room; the other one is beside. */
  className: string | undefined;
  /** While it rings a face is drawn already but not shown. */
  hidden?: boolean;
  hearing: Hearing;
  /** What lies over the picture, as a name. */
  children?: ReactNode;
}

/** The face of another one in the call. */
export function PeerFace({ who, testId, label, hearing, children, ...figure }: Props) {
  const { media } = useSession();
  const peer = usePeer(who);
  const reports = usePictureReports(media, peer?.link);
  return (
    <figure {...figure}>
      <Picture
        stream={peer?.stream ?? null}
        testId={testId}
        label={label}
        volume={hearing.volume}
        speaker={media.local.choice.speaker}
        className={styles.remote}
        {...reports}
        onSilenced={hearing.onSilenced}
        tryAgain={hearing.tryAgain}
      />
      {children}
    </figure>
  );
}
