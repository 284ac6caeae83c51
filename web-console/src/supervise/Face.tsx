import { UserOutlined } from '@ant-design/icons';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeerMedia } from '../media/peerMedia';
import { Picture } from '../media/parts/Picture';
import { usePictureReports } from '../media/parts/usePictureReports';
import type { PeerId } from '../protocol/generated';
import type { SupervisorSession } from './session';
import styles from './Stage.module.css';

/** Another page of the call; absent while no link to it is listed. */
export function usePeer({ media }: SupervisorSession, name: string): PeerMedia | undefined {
  const peers = useSyncExternalStore(media.subscribe, media.getSnapshot);
  return peers.find(({ peer }) => peer === name);
}

interface Props {
  session: SupervisorSession;
  who: PeerId;
  label: string;
  /** Said in the picture's place: why there is none, whatever comes over the link. */
  instead?: ReactNode;
  hearing: { volume: number; onSilenced: (silenced: boolean) => void; tryAgain: unknown };
}

/** The face of somebody who talks, with his name. */
export function Face({ session, who, label, instead, hearing }: Props) {
  const { t } = useTranslation('supervise');
  const { media } = session;
  const peer = usePeer(session, who);
  const reports = usePictureReports(media, peer?.link);
  const missing = peer?.receiving === 'AUDIO_ONLY' ? t('audioOnly') : t('connecting');
  return (
    <figure className={styles.face}>
      <Picture
        stream={peer?.stream ?? null}
        testId={`supervise-${who}-video`}
        label={label}
        volume={hearing.volume}
        speaker={media.local.choice.speaker}
        className={styles.picture}
        {...reports}
        onSilenced={hearing.onSilenced}
        tryAgain={hearing.tryAgain}
      />
      {(instead !== undefined || peer?.receiving !== 'AUDIO_AND_VIDEO') && (
        <div className={styles.missing} role="status">
          <UserOutlined aria-hidden />
          {instead ?? missing}
        </div>
      )}
      <figcaption>{label}</figcaption>
    </figure>
  );
}
