import {
  AudioMutedOutlined,
  AudioOutlined,
  EyeInvisibleOutlined,
  PhoneOutlined,
  ShopOutlined,
  SoundOutlined,
  SwapOutlined,
  TeamOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { answeredIn, expertIn } from '../../protocol/consult';
import type { ControlScope } from '../../protocol/generated';
import { DocumentButton } from '../../capture/console/DocumentButton';
import consoleStyles from '../Console.module.css';
import type { ActionId, TalkPhase } from '../moment';
import { ActionButton } from '../parts/ActionButton';
import { useSession } from '../session';
import styles from './CallBar.module.css';
import { ControlButton } from './ControlButton';
import { ScreenButton } from './ScreenButton';
import { useLocalMedia } from './useLocalMedia';

interface Props {
  phase: TalkPhase;
  agentConnected: boolean;
  onAskControl: (scope: ControlScope) => void;
  run: (action: ActionId) => void;
  hangUp: () => void;
  /** The end was asked for by key and waits for the second press. */
  endAsked: boolean;
  switching: boolean;
  /** The list of experts is open. */
  finding: boolean;
  transferring: boolean;
  volume: number;
  onVolume: (volume: number) => void;
}

/** What a clerk can do with the call in hand. */
export function CallBar(props: Props) {
  const { phase, run, hangUp, endAsked, switching, finding, transferring, volume, onVolume } =
    props;
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
      <ScreenButton phase={phase} onPress={() => run('screen')} />
      <ControlButton
        phase={phase}
        agentConnected={props.agentConnected}
        onPress={() => run('control')}
        onAsk={props.onAskControl}
      />
      <DocumentButton phase={phase} onPress={() => run('document')} />
      <label className={styles.volume}>
        <SoundOutlined aria-hidden />
        <Slider
          min={0}
          max={100}
          step={5}
          value={Math.round(volume * 100)}
          ariaLabelForHandle={t('call.volume')}
          tooltip={{ formatter: (value) => `${value}%` }}
          onChange={(value) => onVolume(value / 100)}
        />
      </label>
      <span className={consoleStyles.spread} />
      {answeredIn(phase) === undefined && (
        <ActionButton
          action="consult"
          brief
          testId="clerk-consult-open"
          aria-expanded={finding}
          icon={<TeamOutlined />}
          label={t('consult.open')}
          disabled={phase.type !== 'Active' || expertIn(phase) !== undefined}
          onClick={() => run('consult')}
        />
      )}
      <ActionButton
        action="transfer"
        testId="clerk-transfer"
        aria-expanded={transferring}
        icon={<SwapOutlined />}
        label={t('call.transfer')}
        disabled={phase.type !== 'Active'}
        onClick={() => run('transfer')}
      />
      <ActionButton
        action="counter"
        testId="clerk-switch-counter"
        aria-expanded={switching}
        icon={<ShopOutlined />}
        label={t('call.toCounter')}
        onClick={() => run('counter')}
      />
      <ActionButton
        action="end"
        testId="clerk-hang-up"
        type="primary"
        danger
        className={styles.end ?? ''}
        icon={<PhoneOutlined rotate={225} />}
        label={endAsked ? t('call.endAgain') : t('call.end')}
        onClick={hangUp}
      />
    </>
  );
}
