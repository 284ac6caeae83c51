import { PhoneOutlined, QuestionCircleOutlined, UserOutlined } from '@ant-design/icons';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDesk } from '../../capture/kiosk/documentDesk';
import { DocumentView } from '../../capture/kiosk/DocumentView';
import { useLocalized } from '../../i18n/language';
import type { BridgeClient } from '../../bridge/bridgeClient';
import type { LiveClient } from '../../live/client';
import type { CallMedia, PeerMedia } from '../../media/callMedia';
import type { LocalMediaState } from '../../media/localMedia';
import { Later } from '../../media/parts/Later';
import { LevelBar } from '../../media/parts/LevelBar';
import { Picture } from '../../media/parts/Picture';
import type {
  CallView,
  CallViewActive,
  CallViewConnecting,
  CallViewOffered,
  ControlScope,
} from '../../protocol/generated';
import { questionOf } from '../model/question';
import { BigButton } from '../parts/BigButton';
import { ClerkQuestion } from '../parts/ClerkQuestion';
import { ConnectionSign } from '../parts/ConnectionSign';
import { HearingHelp } from '../parts/HearingHelp';
import { VolumeControl } from '../parts/VolumeControl';
import { Watched } from '../parts/Watched';
import styles from './Call.module.css';

/** From the ring, during which the face is drawn already but not shown, to the end of the talk. */
type Phase = CallViewOffered | CallViewConnecting | CallViewActive;

/** The clerk's face, and what one needs to talk. */
export function Call(props: {
  call: CallView;
  phase: Phase;
  media: CallMedia;
  documents: DocumentDesk;
  peer: PeerMedia | undefined;
  local: LocalMediaState;
  serverAway: boolean;
  bridge: BridgeClient;
  live: Pick<LiveClient, 'send' | 'onRefused'>;
  onRefuseScreen: () => void;
  /** With the scope that was asked for, or no. */
  onAnswerControl: (scope: ControlScope | undefined) => void;
  onStopControl: () => void;
  onClosePortal: () => void;
  onGoCounter: () => void;
  onHangUp: () => void;
}) {
  const { call, phase, media, peer, local, serverAway } = props;
  const { t } = useTranslation('kiosk');
  const [volume, setVolume] = useState(0.8);
  const [helping, setHelping] = useState(false);
  const talking = phase.type !== 'Offered';
  // What the clerk asks goes before the help that the citizen has opened: there is at most one sheet.
  const question = questionOf(phase);
  return (
    <div
      className={styles.call}
      data-watched={isWatched(phase)}
      data-asked={helping || question !== undefined}
    >
      <Face call={call} phase={phase} media={media} peer={peer} volume={volume}>
        <Captions phase={phase} local={local} serverAway={serverAway} />
        {talking && (
          <Later>
            <Self local={local} />
          </Later>
        )}
        {phase.type === 'Active' && phase.document.type === 'DocumentShown' && (
          <DocumentView call={call} desk={props.documents} />
        )}
      </Face>
      {talking && (
        <div className={styles.controls}>
          {phase.type === 'Active' && (
            <div className={styles.watched}>
              <Watched
                phase={phase}
                bridge={props.bridge}
                onStopScreen={() => media.stopScreen()}
                onStopControl={props.onStopControl}
                onStopDocument={() => props.documents.stop()}
                onClosePortal={props.onClosePortal}
              />
            </div>
          )}
          <div className={styles.row}>
            <div className={styles.meter}>
              {t('call.level')}
              {local.phase === 'on' && (
                <Later>
                  <LevelBar stream={local.stream} label={t('call.level')} />
                </Later>
              )}
            </div>
            <VolumeControl volume={volume} onChange={setVolume} />
          </div>
          <div className={styles.row}>
            <BigButton data-testid="kiosk-cannot-hear" onClick={() => setHelping(true)}>
              <QuestionCircleOutlined aria-hidden />
              {t('call.cannotHear')}
            </BigButton>
            <BigButton data-testid="kiosk-go-counter" onClick={props.onGoCounter}>
              {t('call.goCounter')}
            </BigButton>
          </div>
          <BigButton kind="stop" data-testid="kiosk-hang-up" onClick={props.onHangUp}>
            <PhoneOutlined rotate={225} aria-hidden />
            {t('call.hangUp')}
          </BigButton>
        </div>
      )}
      {question !== undefined && phase.type === 'Active' ? (
        <ClerkQuestion {...props} question={question} clerk={phase.clerk} />
      ) : (
        helping && (
          <HearingHelp volume={volume} onVolume={setVolume} onClose={() => setHelping(false)} />
        )
      )}
    </div>
  );
}

/** Whether the clerk sees this screen or documents, or has a page open beside it. */
function isWatched(phase: Phase): boolean {
  return (
    phase.type === 'Active' &&
    (phase.screen.type === 'ScreenShown' ||
      phase.document.type === 'DocumentShown' ||
      phase.portal !== undefined)
  );
}

function Face(props: {
  call: CallView;
  phase: Phase;
  media: CallMedia;
  peer: PeerMedia | undefined;
  volume: number;
  children: ReactNode;
}) {
  const { call, phase, media, peer, volume } = props;
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const [silenced, setSilenced] = useState(false);
  const [touches, setTouches] = useState(0);
  const link = peer?.link;
  const onFrame = useCallback(() => {
    if (link !== undefined) media.frameShown(link);
  }, [media, link]);
  const seen = peer?.receiving === 'AUDIO_AND_VIDEO';
  const clerk = phase.type === 'Offered' ? undefined : phase.clerk;
  return (
    <div className={styles.face}>
      <Picture
        stream={peer?.stream ?? null}
        testId="kiosk-remote-video"
        label={clerk ? localized(clerk.name) : t('call.connecting')}
        volume={volume}
        onFrame={onFrame}
        onSilenced={setSilenced}
        tryAgain={touches}
      />
      {!seen && (
        <div className={styles.notYet} role="status">
          <UserOutlined className={styles.avatar} aria-hidden />
          {t(peer?.receiving === 'AUDIO_ONLY' ? 'call.audioOnly' : 'call.connecting')}
        </div>
      )}
      {peer && <ConnectionSign quality={peer.quality} className={styles.sign} />}
      {clerk && (
        <div className={styles.name}>
          <strong data-testid="kiosk-clerk-name">{localized(clerk.name)}</strong>
          <span>
            {t('call.office', {
              city: localized(call.permitCity),
              office: localized(clerk.office),
            })}
          </span>
        </div>
      )}
      {props.children}
      {silenced && (
        <button
          type="button"
          className={styles.touch}
          onClick={() => setTouches((last) => last + 1)}
        >
          {t('call.tapToHear')}
        </button>
      )}
    </div>
  );
}

function Captions(props: { phase: Phase; local: LocalMediaState; serverAway: boolean }) {
  const { phase, local, serverAway } = props;
  const { t } = useTranslation('kiosk');
  const deaf = local.phase === 'failed' || (local.phase === 'on' && local.audio === null);
  return (
    <div className={styles.caption} role="status">
      {phase.type === 'Active' && phase.clerkAway && (
        <p data-testid="kiosk-clerk-away">{t('call.clerkAway')}</p>
      )}
      {serverAway && <p>{t('call.serverAway')}</p>}
      {deaf && <p>{t('call.micOff')}</p>}
    </div>
  );
}

function Self({ local }: { local: LocalMediaState }) {
  const { t } = useTranslation('kiosk');
  if (local.phase !== 'on' || local.video === null) return null;
  return (
    <div className={styles.self}>
      <Picture stream={local.stream} testId="kiosk-self-video" label={t('call.self')} own />
    </div>
  );
}
