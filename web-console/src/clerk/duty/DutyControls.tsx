import { CoffeeOutlined, CustomerServiceOutlined, PoweroffOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClerkViewDuty, PauseReason } from '../../protocol/generated';
import consoleStyles from '../Console.module.css';
import type { ActionId } from '../moment';
import styles from './DutyControls.module.css';
import { ActionButton } from '../parts/ActionButton';

/** What a clerk may give; the server has one of its own. */
const REASONS = [
  'BREAK',
  'MEAL',
  'TRAINING',
  'MEETING',
  'BACK_OFFICE',
  'TECHNICAL',
] as const satisfies PauseReason[];

interface Props {
  duty: ClerkViewDuty;
  /** Whether the reasons for a pause are laid out. */
  choosing: boolean;
  run: (action: ActionId) => void;
  onPause: (reason: PauseReason) => void;
}

/** Ready, pause with its reason, off. */
export function DutyControls({ duty, choosing, run, onPause }: Props) {
  const { t } = useTranslation(['clerk', 'common']);
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
      {choosing && (
        <div role="group" className={styles.reasons} aria-label={t('duty.reasons')}>
          <PauseReasons onPause={onPause} />
        </div>
      )}
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

function PauseReasons({ onPause }: { onPause: (reason: PauseReason) => void }) {
  const { t } = useTranslation('common');
  return REASONS.map((reason, index) => (
    <Button
      key={reason}
      type="text"
      size="large"
      // The clerk has just asked for the reasons: the keyboard goes where the choice is.
      autoFocus={index === 0}
      data-reason={reason}
      onClick={() => onPause(reason)}
    >
      {t(`PauseReason.${reason}`)}
    </Button>
  ));
}
