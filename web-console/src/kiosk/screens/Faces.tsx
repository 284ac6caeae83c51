import { UserOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallMedia } from '../../media/callMedia';
import type { PeerMedia } from '../../media/peerMedia';
import { Picture } from '../../media/parts/Picture';
import { usePictureReports } from '../../media/parts/usePictureReports';
import { askedIn, joinedIn, onHoldSince } from '../../protocol/consult';
import type { CallView } from '../../protocol/generated';
import { bargedIn } from '../../protocol/supervision';
import { ConnectionSign } from '../parts/ConnectionSign';
import { Present } from '../parts/Present';
import { useSupervisor } from '../useSupervisor';
import type { CallPhase } from './Call';
import styles from './Faces.module.css';

interface Props {
  call: CallView;
  phase: CallPhase;
  media: Pick<CallMedia, 'frameShown' | 'drawn'>;
  peers: readonly PeerMedia[];
  volume: number;
  /** What lies over the faces. */
  children: ReactNode;
}

/** The clerk's face and, once they have come into the talk, experts' and a supervisor's, each with name and office. */
export function Faces({ call, phase, media, peers, volume, children }: Props) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const [silenced, setSilenced] = useState(false);
  const [touches, setTouches] = useState(0);
  const clerk = phase.type === 'Offered' ? undefined : phase.clerk;
  const supervisor = useSupervisor(phase);
  const barged = bargedIn(phase);
  const held = onHoldSince(phase) !== undefined;
  const peerOf = (name: string) => peers.find(({ peer }) => peer === name);
  const clerkPeer = peerOf('clerk');
  const shared = { media, volume, onSilenced: setSilenced, tryAgain: touches };
  return (
    <div
      className={styles.face}
      data-faces={1 + joinedIn(phase).length + Number(barged !== undefined)}
    >
      <Present phase={phase} />
      <div className={styles.view}>
        <div className={styles.people} aria-hidden={held}>
          <Person
            {...shared}
            testId="kiosk-remote-video"
            peer={clerkPeer}
            label={clerk ? localized(clerk.name) : t('call.connecting')}
            missing={t('call.connecting')}
          >
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
          </Person>
          {askedIn(phase).map((consult) => {
            const { peer, expert } = consult;
            const joined = consult.type === 'ConsultJoined';
            const away = joined && consult.expertAway;
            return (
              // While it rings, and while he talks aside with the clerk, drawn behind the scenes.
              <Person
                {...shared}
                key={peer}
                testId={`kiosk-${peer}-video`}
                peer={peerOf(peer)}
                label={localized(expert.name)}
                missing={t(away ? 'consult.expertAway' : 'call.connecting')}
                hidden={!joined}
              >
                <div className={styles.name}>
                  <strong data-testid={`kiosk-${peer}-name`}>{localized(expert.name)}</strong>
                  <span>{localized(expert.department)}</span>
                </div>
              </Person>
            );
          })}
          {barged && supervisor && (
            // Whoever only listens is not drawn, and nothing that came from there would be played.
            <Person
              {...shared}
              testId="kiosk-supervisor-video"
              peer={peerOf('supervisor')}
              label={supervisor.name}
              missing={t(barged.supervisorAway ? 'present.away' : 'call.connecting')}
            >
              <div className={styles.name}>
                <strong data-testid="kiosk-supervisor-name">{supervisor.name}</strong>
                <span>{supervisor.office}</span>
              </div>
            </Person>
          )}
        </div>
        {clerkPeer && !held && (
          <ConnectionSign quality={clerkPeer.quality} className={styles.sign} />
        )}
        {children}
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
    </div>
  );
}

function Person(props: {
  media: Props['media'];
  peer: PeerMedia | undefined;
  testId: string;
  label: string;
  /** Said while there is neither picture nor sound. */
  missing: string;
  hidden?: boolean;
  volume: number;
  onSilenced: (silenced: boolean) => void;
  tryAgain: unknown;
  children: ReactNode;
}) {
  const { media, peer, missing, testId, label, volume, onSilenced, tryAgain } = props;
  const { t } = useTranslation('kiosk');
  const reports = usePictureReports(media, peer?.link);
  return (
    <figure className={styles.person} hidden={props.hidden}>
      <Picture
        stream={peer?.stream ?? null}
        testId={testId}
        label={label}
        volume={volume}
        {...reports}
        onSilenced={onSilenced}
        tryAgain={tryAgain}
      />
      {peer?.receiving !== 'AUDIO_AND_VIDEO' && (
        // The first frame covers it without being waited for by a render.
        <div className={styles.notYet} role="status" data-beneath={peer?.receiving === undefined}>
          <UserOutlined className={styles.avatar} aria-hidden />
          {peer?.receiving === 'AUDIO_ONLY' ? t('call.audioOnly') : missing}
        </div>
      )}
      {props.children}
    </figure>
  );
}
