import { useTranslation } from 'react-i18next';
import type { WallViewCityTile } from '../protocol/generated';
import styles from './StaffBar.module.css';

const KINDS = ['ready', 'busy', 'away', 'off'] as const;

/** A city's clerks by what they do now, drawn on a scale that all cities share. */
export function StaffBar({ tile, most }: { tile: WallViewCityTile; most: number }) {
  const { t } = useTranslation('wall');
  return (
    <div className={styles.staff}>
      <div className={styles.bar} aria-hidden>
        {KINDS.filter((kind) => tile[kind] > 0).map((kind) => (
          <span
            key={kind}
            className={styles[kind]}
            style={{ inlineSize: `${(100 * tile[kind]) / most}%` }}
          />
        ))}
      </div>
      <dl className={styles.counts}>
        {KINDS.map((kind) => (
          <div key={kind} className={styles.count}>
            <dt>
              <i className={styles[kind]} aria-hidden />
              {t(`staff.${kind}`)}
            </dt>
            <dd className="tabular">{tile[kind]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
