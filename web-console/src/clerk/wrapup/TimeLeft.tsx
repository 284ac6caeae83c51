import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useSecondsUntil } from '../useServerSeconds';
import styles from './WrapUp.module.css';

/** When the server ends the wrap-up by itself. */
export function TimeLeft({ since, by }: { since: string; by: string }) {
  const { t } = useTranslation('clerk');
  const { duration } = useFormats();
  const left = useSecondsUntil(by);
  const whole = Math.max((Date.parse(by) - Date.parse(since)) / 1_000, 1);
  return (
    <div className={styles.left} role="timer">
      <span className="tabular">{t('wrapUp.left', { time: duration(left) })}</span>
      <progress max={whole} value={Math.min(left, whole)} aria-hidden />
    </div>
  );
}
