import { CoffeeOutlined, CustomerServiceOutlined, PoweroffOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ClerkViewDuty, PauseReason } from '../../protocol/generated';
import consoleStyles from '../Console.module.css';
import type { ActionId } from '../moment';
import styles from './DutyControls.module.css';
import { PauseReasons } from './PauseReasons';
import { ActionButton } from '../parts/ActionButton';

interface Props {
  duty: ClerkViewDuty;
  /** Whether the reasons for a pause are laid out. */
  choosing: boolean;
  run: (action: ActionId) => void;
  onPause: (reason: PauseReason) => void;
}

/** Ready, pause with its reason, off. */
export function DutyControls({ duty, choosing, run, onPause }: Props) {
  const { t } = useTranslation('clerk');
  const changeable = duty.status === 'OFF' || duty.status === 'READY' || duty.status === 'PAUSED';
  return (
    <>
      <ActionButton
        action="ready"
        testId="clerk-ready"
        type={duty.status === 'READY' ? 'default' : 'primary'}
        className={duty.status === 'READY' ? (styles.ready ?? '') : ''}
        aria-pressed={duty.status === 'READY'}
        icon={<CustomerServiceOutlined />}
        label={duty.status === 'READY' ? t('duty.isReady') : t('duty.ready')}
        disabled={!changeable}
        onClick={() => run('ready')}
      />
      <ActionButton
        action="pause"
        testId="clerk-pause"
        icon={<CoffeeOutlined />}
        className={duty.status === 'PAUSED' ? (styles.paused ?? '') : ''}
        label={duty.status === 'PAUSED' ? t('duty.otherPause') : t('duty.pause')}
        aria-expanded={choosing}
        disabled={!changeable}
        onClick={() => run('pause')}
      />
      {choosing && <PauseReasons onPause={onPause} />}
      <span className={consoleStyles.spread} />
      <ActionButton
        action="off"
        testId="clerk-off"
        icon={<PoweroffOutlined />}
        label={t('duty.off')}
        disabled={!changeable || duty.status === 'OFF'}
        onClick={() => run('off')}
      />
    </>
  );
}
