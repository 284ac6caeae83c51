import { useTranslation } from 'react-i18next';
import { useSecondsUntil } from '../useServerSeconds';
import styles from './OfferSheet.module.css';

const RADIUS = 44;
const CIRCUMFERENCE = 2 * Math.PI * RADIUS;

/** The seconds the call still rings here, as a number and as a ring that runs out. */
export function RingCountdown({ from, until }: { from: string; until: string }) {
  const { t } = useTranslation('clerk');
  const left = useSecondsUntil(until);
  const whole = Math.max((Date.parse(until) - Date.parse(from)) / 1_000, 1);
  const share = Math.min(left / whole, 1);
  return (
    <div className={styles.ring} role="timer" aria-label={t('offer.ringsFor', { count: left })}>
      <svg viewBox="0 0 100 100" aria-hidden>
        <circle className={styles.track} cx="50" cy="50" r={RADIUS} />
        <circle
          className={styles.left}
          cx="50"
          cy="50"
          r={RADIUS}
          strokeDasharray={CIRCUMFERENCE}
          strokeDashoffset={CIRCUMFERENCE * (1 - share)}
        />
      </svg>
      <span className="tabular">{left}</span>
    </div>
  );
}
