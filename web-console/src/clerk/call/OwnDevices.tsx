import {
  AudioMutedOutlined,
  AudioOutlined,
  EyeInvisibleOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ActionId } from '../moment';
import { ActionButton } from '../parts/ActionButton';
import { useSession } from '../session';
import styles from './CallBar.module.css';
import { useLocalMedia } from './useLocalMedia';

/** The own microphone and camera, each on or off. */
export function OwnDevices({ run }: { run: (action: ActionId) => void }) {
  const { t } = useTranslation('clerk');
  const { local } = useSession().media;
  const state = useLocalMedia();
  const { microphone, camera } = local;
  const has = (kind: 'audio' | 'video') => state.phase === 'on' && state[kind] !== null;
  return (
    <>
      <ActionButton
        action="mute"
        brief
        testId="clerk-mute"
        aria-pressed={!microphone}
        className={microphone ? '' : (styles.away ?? '')}
        icon={microphone ? <AudioOutlined /> : <AudioMutedOutlined />}
        label={microphone ? t('call.mute') : t('call.unmute')}
        disabled={!has('audio')}
        onClick={() => run('mute')}
      />
      <ActionButton
        action="camera"
        brief
        testId="clerk-camera"
        aria-pressed={!camera}
        className={camera ? '' : (styles.away ?? '')}
        icon={camera ? <VideoCameraOutlined /> : <EyeInvisibleOutlined />}
        label={camera ? t('call.cameraOff') : t('call.cameraOn')}
        disabled={!has('video')}
        onClick={() => run('camera')}
      />
    </>
  );
}
