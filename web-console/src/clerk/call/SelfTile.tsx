import { useTranslation } from 'react-i18next';
import { LevelBar } from '../../media/parts/LevelBar';
import { Picture } from '../../media/parts/Picture';
import { useSession } from '../session';
import styles from './Stage.module.css';
import { useLocalMedia } from './useLocalMedia';

/** The own picture as the citizen sees it, mirrored, with the microphone's level; or why there is none. */
export function SelfTile() {
  const { t } = useTranslation('clerk');
  const state = useLocalMedia();
  const { microphone, camera } = useSession().media.local;
  if (state.phase === 'off') return null;
  if (state.phase !== 'on') {
    return (
      <div className={styles.self} role="status">
        <p>
          {state.phase === 'asking'
            ? t('devices.asking')
            : t(`devices.problems.${state.microphoneProblem}`)}
        </p>
      </div>
    );
  }
  return (
    <div className={styles.self}>
      <Picture stream={state.stream} testId="clerk-self-video" label={t('call.self')} own />
      {(state.video === null || !camera) && (
        <p>{state.video === null ? t('call.noCamera') : t('call.cameraIsOff')}</p>
      )}
      {microphone && state.audio !== null ? (
        <LevelBar stream={state.stream} label={t('call.level')} className={styles.level} />
      ) : (
        <strong className={styles.muted}>
          {state.audio === null ? t('call.noMicrophone') : t('call.muted')}
        </strong>
      )}
    </div>
  );
}
