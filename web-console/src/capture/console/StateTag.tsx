import { useTranslation } from 'react-i18next';
import type { Capture } from '../api';
import styles from './Documents.module.css';

/** What has become of a capture; of one that is to be taken again, why. */
export function StateTag({ capture }: { capture: Capture }) {
  const { t } = useTranslation('common');
  const { state, reason, reasonText } = capture;
  const why = reasonText === '' && reason !== undefined ? t(`RetakeReason.${reason}`) : reasonText;
  return (
    <span className={styles.state} data-state={state}>
      {t(`CaptureState.${state}`)}
      {state === 'RETAKE' && why !== '' && ` · ${why}`}
    </span>
  );
}
