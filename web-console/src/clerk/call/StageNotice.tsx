import { LoadingOutlined, SoundOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeerMedia } from '../../media/peerMedia';
import { onHoldSince } from '../../protocol/consult';
import type { TalkPhase } from '../moment';
import { useSecondsUntil } from '../useServerSeconds';
import styles from './StageNotice.module.css';

interface Props {
  phase: TalkPhase;
  /** With whom the clerk talks: the citizen or, while he is on hold, the expert. */
  peer: PeerMedia | undefined;
}

/** Why there is no picture, or no good one, and what happens about it. At most one notice at a time, the gravest first. */
export function StageNotice({ phase, peer }: Props) {
  const { t } = useTranslation('clerk');
  if (phase.type === 'Offered') return <Answering />;
  if (phase.type === 'Connecting') return <Connecting mediaBy={phase.mediaBy} />;
  if (phase.kioskAway) {
    return (
      <Notice
        name="kiosk-away"
        icon={<LoadingOutlined />}
        // Nobody sees the citizen on hold anyhow, and the expert must stay in sight.
        veiled={onHoldSince(phase) === undefined}
      >
        <strong>{t('stage.kioskAway')}</strong>
        <span>{t('stage.kioskAwayNext')}</span>
      </Notice>
    );
  }
  return <LinkNotice peer={peer} />;
}

/** The call's own clerk, whom an expert hears as long as he is there. */
export function ClerkAway() {
  const { t } = useTranslation('clerk');
  return (
    <Notice name="clerk-away" icon={<LoadingOutlined />} veiled>
      <strong>{t('consult.clerkAway')}</strong>
      <span>{t('consult.clerkAwayNext')}</span>
    </Notice>
  );
}

/** What is wrong with the link to that peer. */
export function LinkNotice({ peer }: { peer: PeerMedia | undefined }) {
  const { t } = useTranslation('clerk');
  if (peer?.phase !== 'connected' || peer.quality === 'LOST') {
    return (
      <Notice name="link-lost" icon={<LoadingOutlined />} veiled>
        <strong>{t('stage.linkLost')}</strong>
        <span>{t('stage.linkLostNext')}</span>
      </Notice>
    );
  }
  if (peer.receiving === 'AUDIO_ONLY') {
    return (
      <Notice name="audio-only" icon={<SoundOutlined />} veiled>
        <strong>{t('stage.audioOnly')}</strong>
        <span>{t('stage.audioOnlyNext')}</span>
      </Notice>
    );
  }
  if (peer.quality === 'POOR' || peer.videoSaved) {
    return (
      <Notice name="poor-link" icon={<WarningOutlined />}>
        <span>{peer.videoSaved ? t('stage.videoSaved') : t('stage.poorLink')}</span>
      </Notice>
    );
  }
  return null;
}

function Answering() {
  const { t } = useTranslation('clerk');
  return (
    <Notice name="connecting" icon={<LoadingOutlined />} veiled beneath>
      <strong>{t('stage.connecting')}</strong>
    </Notice>
  );
}

function Connecting({ mediaBy }: { mediaBy: string }) {
  const { t } = useTranslation('clerk');
  const left = useSecondsUntil(mediaBy);
  return (
    <Notice name="connecting" icon={<LoadingOutlined />} veiled beneath>
      <strong>{t('stage.connecting')}</strong>
      <span className="tabular">{t('stage.connectingNext', { count: left })}</span>
    </Notice>
  );
}

interface NoticeProps {
  name: string;
  icon: ReactNode;
  /** Laid over the whole picture, which then is not worth looking at. */
  veiled?: boolean;
  /** The first frame covers it, before the server knows of that. */
  beneath?: boolean;
  children: ReactNode;
}

function Notice({ name, icon, veiled = false, beneath = false, children }: NoticeProps) {
  return (
    <div
      className={veiled ? styles.veil : styles.strip}
      role="status"
      data-testid="clerk-stage-notice"
      data-notice={name}
      data-beneath={beneath}
    >
      <span aria-hidden>{icon}</span>
      {children}
    </div>
  );
}
