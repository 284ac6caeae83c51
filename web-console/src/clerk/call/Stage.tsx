import { useTranslation } from 'react-i18next';
import { DocumentNotice } from '../../capture/console/DocumentNotice';
import { DocumentPreview } from '../../capture/console/DocumentPreview';
import { useLocalized } from '../../i18n/language';
import { Later } from '../../media/parts/Later';
import { answeredIn, askedIn, onHoldSince } from '../../protocol/consult';
import type { ClerkViewWork } from '../../protocol/generated';
import { bargedIn } from '../../protocol/supervision';
import type { TalkPhase } from '../moment';
import { SupervisorFace } from '../supervision/SupervisorFace';
import { CitizenOnHold } from './CitizenOnHold';
import { ControlNotice } from './ControlNotice';
import { type Hearing, PeerFace } from './PeerFace';
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

/** How many have a picture, the citizen on hold too. */
function facesIn(phase: TalkPhase): number {
  return 1 + answeredIn(phase).length + Number(bargedIn(phase) !== undefined);
}

function Faces({ phase, hearing }: { phase: TalkPhase; hearing: Hearing }) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const heldSince = onHoldSince(phase);
  const beside = facesIn(phase) > 1;
  return (
    <div className={styles.faces}>
      <PeerFace
        who="kiosk"
        testId="clerk-remote-video"
        label={t('call.citizen')}
        className={styles.citizen}
        hearing={hearing}
      >
        {heldSince !== undefined && <CitizenOnHold since={heldSince} />}
        {heldSince === undefined && beside && <figcaption>{t('consult.citizen')}</figcaption>}
      </PeerFace>
      {askedIn(phase).map(({ peer, type, expert }) => {
        const name = t('consult.expert', {
          name: localized(expert.name),
          department: localized(expert.department),
        });
        return (
          <PeerFace
            key={peer}
            who={peer}
            testId={`clerk-${peer}-video`}
            label={name}
            className={styles.expert}
            hidden={type === 'ConsultRinging'}
            hearing={hearing}
          >
            <figcaption>{name}</figcaption>
          </PeerFace>
        );
      })}
      <SupervisorFace phase={phase} hearing={hearing} whispered />
    </div>
  );
}
