import { useTranslation } from 'react-i18next';
import { answeredIn, askedIn, onHoldSince } from '../../protocol/consult';
import { bargedIn } from '../../protocol/supervision';
import type { TalkPhase } from '../moment';
import { ExpertFace } from '../consult/ExpertFace';
import { SupervisorFace } from '../supervision/SupervisorFace';
import { CitizenOnHold } from './CitizenOnHold';
import styles from './Faces.module.css';
import { type Hearing, PeerFace } from './PeerFace';

/** How many have a picture, the citizen on hold too. */
export function facesIn(phase: TalkPhase): number {
  return 1 + answeredIn(phase).length + Number(bargedIn(phase) !== undefined);
}

/** The citizen's face, and those of experts and of a manager who has barged in, each with a name. */
export function Faces({ phase, hearing }: { phase: TalkPhase; hearing: Hearing }) {
  const { t } = useTranslation('clerk');
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
      {askedIn(phase).map((consult) => (
        <ExpertFace key={consult.peer} consult={consult} at="clerk" hearing={hearing} />
      ))}
      <SupervisorFace phase={phase} hearing={hearing} whispered />
    </div>
  );
}
