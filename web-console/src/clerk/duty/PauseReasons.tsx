import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PauseReason } from '../../protocol/generated';
import styles from './DutyControls.module.css';

/** What a clerk may give; the server has one of its own. */
const REASONS = [
  'BREAK',
  'MEAL',
  'TRAINING',
  'MEETING',
  'BACK_OFFICE',
  'TECHNICAL',
] as const satisfies PauseReason[];

/** The reasons to choose from, laid out beside the button that asked for them. */
export function PauseReasons({ onPause }: { onPause: (reason: PauseReason) => void }) {
  const { t } = useTranslation(['clerk', 'common']);
  return (
    <div role="group" className={styles.reasons} aria-label={t('duty.reasons')}>
      {REASONS.map((reason, index) => (
        <Button
          key={reason}
          type="text"
          size="large"
          // The clerk has just asked for the reasons: the keyboard goes where the choice is.
          autoFocus={index === 0}
          data-reason={reason}
          onClick={() => onPause(reason)}
        >
          {t(`common:PauseReason.${reason}`)}
        </Button>
      ))}
    </div>
  );
}
