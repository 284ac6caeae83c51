import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { SoundOutlined } from '@ant-design/icons';
import { DocumentNotice } from '../../capture/console/DocumentNotice';
import { DocumentPreview } from '../../capture/console/DocumentPreview';
import { answeredIn, expertIn, onHoldSince } from '../../protocol/consult';
import type { ClerkViewWork } from '../../protocol/generated';
import { Later } from '../../media/parts/Later';
import { Picture } from '../../media/parts/Picture';
import type { TalkPhase } from '../moment';
import { useSession } from '../session';
import { CitizenOnHold } from './CitizenOnHold';
import { ControlNotice } from './ControlNotice';
import { ExpertFace } from './ExpertFace';
import { ScreenNotice } from './ScreenNotice';
import { SelfTile } from './SelfTile';
import { SharedScreen } from './SharedScreen';
import styles from './Stage.module.css';
import { StageHead } from './StageHead';
import { StageNotice } from './StageNotice';
import { useLocalMedia } from './useLocalMedia';
import { usePeer } from './usePeer';

interface Props {
  work: ClerkViewWork;
  phase: TalkPhase;
  volume: number;
  onPicture: () => void;
}

/** The picture of the citizen, and over it what must be known about it. */
export function Stage({ work, phase, volume, onPicture }: Props) {
  const { t } = useTranslation('clerk');
  const { media } = useSession();
  const peer = usePeer();
  const expertPeer = usePeer('expert');
  const localPhase = useLocalMedia().phase;
  const [silenced, setSilenced] = useState(false);
  const [touches, setTouches] = useState(0);
  const link = peer?.link;
  const heldSince = onHoldSince(phase);
  const expert = expertIn(phase);
  const answered = answeredIn(phase);
  /** Whoever is on hold shows nothing either. */
  const seen = heldSince === undefined ? peer : undefined;
  const seesScreen =
    phase.type === 'Active' && phase.screen.type === 'ScreenShown' && seen !== undefined;
  const document = phase.type === 'Active' ? phase.document : undefined;
  const seesDocument = document?.type === 'DocumentShown' && seen !== undefined;
  const besides = seesScreen || seesDocument;
  const layout = besides
    ? 'screen'
    : heldSince !== undefined
      ? 'aside'
      : answered
        ? 'joined'
        : 'one';
  const tryAgain = `${localPhase}${touches}`;
  const onFrame = useCallback(() => {
    if (link !== undefined) media.frameShown(link);
  }, [media, link]);
  return (
    <div className={styles.stage} data-layout={layout} inert={phase.type === 'Offered'}>
      {seesDocument ? (
        <DocumentPreview stream={seen.document} onPicture={onPicture} />
      ) : (
        seesScreen && <SharedScreen call={work.call.id} peer={seen} control={phase.control} />
      )}
      <div className={styles.faces}>
        <figure className={styles.citizen}>
          <Picture
            stream={peer?.stream ?? null}
            testId="clerk-remote-video"
            label={t('call.citizen')}
            volume={volume}
            speaker={media.local.choice.speaker}
            className={styles.remote}
            onFrame={onFrame}
            onSilenced={setSilenced}
            tryAgain={tryAgain}
          />
          {heldSince !== undefined && <CitizenOnHold since={heldSince} />}
          {answered !== undefined && heldSince === undefined && (
            <figcaption>{t('consult.citizen')}</figcaption>
          )}
        </figure>
        {expert !== undefined && (
          <ExpertFace
            expert={expert}
            shown={answered !== undefined}
            volume={volume}
            tryAgain={tryAgain}
          />
        )}
      </div>
      <StageNotice phase={phase} peer={heldSince === undefined ? peer : expertPeer} />
      {phase.type === 'Active' && (
        <>
          <ScreenNotice screen={phase.screen} />
          <ControlNotice control={phase.control} />
        </>
      )}
      {document !== undefined && <DocumentNotice document={document} />}
      <StageHead work={work} phase={phase} quality={peer?.quality} />
      {silenced && (
        <Button
          className={styles.touch}
          type="primary"
          size="large"
          icon={<SoundOutlined />}
          onClick={() => setTouches(touches + 1)}
        >
          {t('call.soundOn')}
        </Button>
      )}
      {phase.type !== 'Offered' && (
        <Later>
          <SelfTile />
        </Later>
      )}
    </div>
  );
}
