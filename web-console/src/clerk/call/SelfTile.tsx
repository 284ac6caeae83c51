import { useTranslation } from 'react-i18next';
import { OwnTile } from '../../media/parts/OwnTile';
import { Picture } from '../../media/parts/Picture';
import { useSession } from '../session';
import styles from './SelfTile.module.css';
import { useLocalMedia } from './useLocalMedia';

/** The own picture as the citizen sees it, mirrored, with the microphone's level; or why there is none. */
export function SelfTile() {
  const { t } = useTranslation('clerk');
  const state = useLocalMedia();
  const { microphone, camera } = useSession().media.local;
  if (state.phase === 'off') return null;
  if (state.phase !== 'on') {
    return (
      <OwnTile className={styles.self} role="status">
        <p>
          {state.phase === 'asking'
            ? t('devices.asking')
            : t(`devices.problems.${state.microphoneProblem}`)}
        </p>
      </OwnTile>
    );
  }
  const { stream, audio, video } = state;
  const voice =
    microphone && audio !== null
      ? { stream, label: t('call.level') }
      : { missing: audio === null ? t('call.noMicrophone') : t('call.muted') };
  return (
    <OwnTile className={styles.self} voice={voice}>
      <Picture stream={stream} testId="clerk-self-video" label={t('call.self')} own />
      {(video === null || !camera) && (
        <p>{video === null ? t('call.noCamera') : t('call.cameraIsOff')}</p>
      )}
    </OwnTile>
  );
}
