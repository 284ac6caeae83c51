import { PhoneOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDesk } from '../../capture/kiosk/documentDesk';
import { DocumentView } from '../../capture/kiosk/DocumentView';
import { useLocalized } from '../../i18n/language';
import { answeredIn, askedIn, onHoldSince } from '../../protocol/consult';
import type { BridgeClient } from '../../bridge/bridgeClient';
import type { LiveClient } from '../../live/client';
import type { CallMedia } from '../../media/callMedia';
import type { PeerMedia } from '../../media/peerMedia';
import type { LocalMediaState } from '../../media/localMedia';
import { Later } from '../../media/parts/Later';
import { LevelBar } from '../../media/parts/LevelBar';
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
import { HearingHelp } from '../parts/HearingHelp';
import { OnHold } from '../parts/OnHold';
import { VolumeControl } from '../parts/VolumeControl';
import { Watched } from '../parts/Watched';
import styles from './Call.module.css';
import { Faces } from './Faces';
import { OwnFace } from './OwnFace';

/** From the ring, during which the face is drawn already but not shown, to the end of the talk. */
export type CallPhase = CallViewOffered | CallViewConnecting | CallViewActive;

type Documents = Pick<
  DocumentDesk,
  'subscribe' | 'getSnapshot' | 'take' | 'sendAnyway' | 'stop' | 'allow' | 'refuse'
>;

/** The clerk's face, and what one needs to talk. */
export function Call(props: {
  call: CallView;
  phase: CallPhase;
  media: Pick<CallMedia, 'frameShown' | 'drawn' | 'shareScreen' | 'stopScreen'>;
  documents: Documents;
  peers: readonly PeerMedia[];
  local: LocalMediaState;
  serverAway: boolean;
  bridge: BridgeClient;
  live: Pick<LiveClient, 'send' | 'onRefused' | 'clock'>;
  onRefuseScreen: () => void;
  /** With the scope that was asked for, or no. */
  onAnswerControl: (scope: ControlScope | undefined) => void;
  onStopControl: () => void;
  onClosePortal: () => void;
  onGoCounter: () => void;
  onHangUp: () => void;
}) {
  const { call, phase, media, peers, local, serverAway } = props;
  const { t } = useTranslation('kiosk');
  const [volume, setVolume] = useState(0.8);
  const [helping, setHelping] = useState(false);
  const talking = phase.type !== 'Offered';
  const heldSince = onHoldSince(phase);
  const held = heldSince !== undefined;
  // What the clerk asks goes before the help that the citizen has opened: there is at most one sheet.
  const question = questionOf(phase);
  return (
    <div
      className={styles.call}
      data-watched={isWatched(phase)}
      data-asked={(helping && !held) || question !== undefined}
    >
      <Faces call={call} phase={phase} media={media} peers={peers} volume={volume}>
        {talking && !held && (
          <Later>
            <OwnFace local={local} />
          </Later>
        )}
        {phase.type === 'Active' && phase.document.type === 'DocumentShown' && !held && (
          <DocumentView call={call} desk={props.documents} />
        )}
        {phase.type === 'Active' && heldSince !== undefined && (
          <OnHold
            clerk={phase.clerk}
            consults={answeredIn(phase)}
            since={heldSince}
            clock={props.live.clock}
          />
        )}
        <Captions phase={phase} local={local} serverAway={serverAway} />
      </Faces>
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
          {!held && (
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
          )}
          <div className={styles.row} data-alone={held}>
            {!held && (
              <BigButton data-testid="kiosk-cannot-hear" onClick={() => setHelping(true)}>
                <QuestionCircleOutlined aria-hidden />
                {t('call.cannotHear')}
              </BigButton>
            )}
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
        helping &&
        !held && (
          <HearingHelp volume={volume} onVolume={setVolume} onClose={() => setHelping(false)} />
        )
      )}
    </div>
  );
}

/** Whether the clerk sees this screen or documents, or has a page open beside it. */
function isWatched(phase: CallPhase): boolean {
  return (
    phase.type === 'Active' &&
    (phase.screen.type === 'ScreenShown' ||
      phase.document.type === 'DocumentShown' ||
      phase.portal !== undefined)
  );
}

function Captions(props: { phase: CallPhase; local: LocalMediaState; serverAway: boolean }) {
  const { phase, local, serverAway } = props;
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const deaf = local.phase === 'failed' || (local.phase === 'on' && local.audio === null);
  return (
    <div className={styles.caption} role="status">
      {phase.type === 'Active' && phase.clerkAway && (
        <p data-testid="kiosk-clerk-away">{t('call.clerkAway')}</p>
      )}
      {askedIn(phase)
        .filter(({ type }) => type === 'ConsultRinging')
        .map(({ peer, expert }) => (
          <p key={peer} data-quiet data-testid="kiosk-consult-ringing">
            {t('consult.ringing', { department: localized(expert.department) })}
          </p>
        ))}
      {serverAway && <p>{t('call.serverAway')}</p>}
      {deaf && onHoldSince(phase) === undefined && <p>{t('call.micOff')}</p>}
    </div>
  );
}
