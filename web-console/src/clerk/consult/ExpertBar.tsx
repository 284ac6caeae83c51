import { LogoutOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import barStyles from '../call/CallBar.module.css';
import { OwnDevices } from '../call/OwnDevices';
import { VolumeSlider } from '../../media/parts/VolumeSlider';
import consoleStyles from '../Console.module.css';
import type { ActionId } from '../moment';
import { ActionButton } from '../parts/ActionButton';

interface Props {
  run: (action: ActionId) => void;
  leave: () => void;
  /** Leaving was asked for by key and waits for the second press. */
  leaveAsked: boolean;
  volume: number;
  onVolume: (volume: number) => void;
}

/** What an expert can do in a colleague's call: be heard and seen or not, and leave. */
export function ExpertBar({ run, leave, leaveAsked, volume, onVolume }: Props) {
  const { t } = useTranslation('clerk');
  return (
    <>
      <OwnDevices run={run} />
      <VolumeSlider
        volume={volume}
        label={t('call.volume')}
        className={barStyles.volume}
        onVolume={onVolume}
      />
      <span className={consoleStyles.spread} />
      <ActionButton
        action="end"
        testId="expert-leave"
        danger
        className={barStyles.end ?? ''}
        icon={<LogoutOutlined />}
        label={leaveAsked ? t('consult.leaveAgain') : t('consult.leave')}
        onClick={leave}
      />
    </>
  );
}
