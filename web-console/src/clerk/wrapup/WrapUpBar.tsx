import { CheckOutlined, CoffeeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClerkViewDuty, PauseReason } from '../../protocol/generated';
import consoleStyles from '../Console.module.css';
import dutyStyles from '../duty/DutyControls.module.css';
import { PauseReasons } from '../duty/PauseReasons';
import { ActionButton } from '../parts/ActionButton';
import { TimeLeft } from './TimeLeft';
import styles from './WrapUp.module.css';
import { WRAP_UP_FORM } from './WrapUpForm';

interface Props {
  duty: ClerkViewDuty;
  /** Whether the reasons for a pause are laid out. */
  choosing: boolean;
  onPauseKey: () => void;
  onPause: (reason: PauseReason) => void;
}

/** Closes the record; after a while the server does. A pause asked for here begins when the record is closed. */
export function WrapUpBar({ duty, choosing, onPauseKey, onPause }: Props) {
  const { t } = useTranslation(['clerk', 'common']);
  const { pause } = duty;
  return (
    <>
      {duty.wrapUpBy !== undefined && <TimeLeft since={duty.since} by={duty.wrapUpBy} />}
      <ActionButton
        action="pause"
        testId="clerk-pause-after"
        icon={<CoffeeOutlined />}
        aria-expanded={choosing}
        aria-pressed={pause !== undefined}
        className={pause === undefined ? '' : (dutyStyles.paused ?? '')}
        label={
          pause === undefined
            ? t('wrapUp.pause')
            : t('wrapUp.pauseChosen', { reason: t(`common:PauseReason.${pause}`) })
        }
        onClick={onPauseKey}
      />
      {choosing && <PauseReasons onPause={onPause} />}
      <span className={consoleStyles.spread} />
      <kbd className={styles.key}>{t('wrapUp.key')}</kbd>
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        form={WRAP_UP_FORM}
        data-testid="clerk-wrap-up-done"
        aria-keyshortcuts="Control+Enter"
        icon={<CheckOutlined />}
      >
        {t(pause === undefined ? 'wrapUp.done' : 'wrapUp.doneAndPause')}
      </Button>
    </>
  );
}
