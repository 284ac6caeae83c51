import { useTranslation } from 'react-i18next';
import type { Quality } from '../../media/quality';
import styles from './ConnectionSign.module.css';

const BARS: Readonly<Record<Quality, number>> = { GOOD: 3, FAIR: 2, POOR: 1, LOST: 0 };

/** How well the connection carries the talk: bars and a word. */
export function ConnectionSign({ quality }: { quality: Quality }) {
  const { t } = useTranslation('clerk');
  return (
    <span className={styles.sign} data-testid="clerk-quality" data-quality={quality} role="status">
      <span className={styles.bars} aria-hidden>
        {[1, 2, 3].map((bar) => (
          <i key={bar} data-on={bar <= BARS[quality]} style={{ height: `${bar * 33}%` }} />
        ))}
      </span>
      {t(`quality.${quality}`)}
    </span>
  );
}
