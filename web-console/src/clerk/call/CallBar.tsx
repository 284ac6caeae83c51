import { PhoneOutlined, ShopOutlined, SwapOutlined, TeamOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { answeredIn, askedIn } from '../../protocol/consult';
import type { ControlScope } from '../../protocol/generated';
import { DocumentButton } from '../../capture/console/DocumentButton';
import consoleStyles from '../Console.module.css';
import type { ActionId, TalkPhase } from '../moment';
import { ActionButton } from '../parts/ActionButton';
import { VolumeSlider } from '../../media/parts/VolumeSlider';
import styles from './CallBar.module.css';
import { ControlButton } from './ControlButton';
import { OwnDevices } from './OwnDevices';
import { ScreenButton } from './ScreenButton';

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
  return (
    <>
      <OwnDevices run={run} />
      <ScreenButton phase={phase} onPress={() => run('screen')} />
      <ControlButton
        phase={phase}
        agentConnected={props.agentConnected}
        onPress={() => run('control')}
        onAsk={props.onAskControl}
      />
      <DocumentButton phase={phase} onPress={() => run('document')} />
      <VolumeSlider
        volume={volume}
        label={t('call.volume')}
        className={styles.volume}
        onVolume={onVolume}
      />
      <span className={consoleStyles.spread} />
      {answeredIn(phase).length === 0 && (
        <ActionButton
          action="consult"
          brief
          testId="clerk-consult-open"
          aria-expanded={finding}
          icon={<TeamOutlined />}
          label={t('consult.open')}
          disabled={phase.type !== 'Active' || askedIn(phase).length > 0}
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
        disabled={phase.type === 'Offered'}
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
        disabled={phase.type === 'Offered'}
        onClick={hangUp}
      />
    </>
  );
}
