import { useTranslation } from 'react-i18next';
import type { Quality } from '../../media/quality';
import styles from './ConnectionSign.module.css';

const BARS: Record<Quality, number> = { GOOD: 3, FAIR: 2, POOR: 1, LOST: 0 };

/** How well the connection carries the talk. */
export function ConnectionSign(props: { quality: Quality; className?: string | undefined }) {
  const { quality, className } = props;
  const { t } = useTranslation('kiosk');
  return (
    <div className={className} data-testid="kiosk-quality" data-quality={quality}>
      <span className={styles.bars} aria-hidden>
        {[1, 2, 3].map((bar) => (
          <i key={bar} data-on={bar <= BARS[quality]} style={{ height: `${bar * 33}%` }} />
        ))}
      </span>
      {t(`call.quality.${quality}`)}
    </div>
  );
}
