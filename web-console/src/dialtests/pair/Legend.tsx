import { useTranslation } from 'react-i18next';
import { colours } from '../../theme/theme';
import type { Days } from './days';
import { BESIDE, FIRST, TestMark } from './marks';
import styles from './Pair.module.css';
import type { Compared } from './PairPage';
import { useFigures } from './useFigures';

const STANDINGS = ['PASSED', 'WARNING', 'FAILED'] as const;

/** What marks and lines mean, once for all charts. */
export function Legend({ compared: { first, second } }: { compared: Compared }) {
  const { t } = useTranslation('dialtest');
  return (
    <ul className={styles.legend} aria-label={t('series.legend')}>
      <Line days={first} look={FIRST} />
      {second && <Line days={second} look={BESIDE} />}
      {STANDINGS.map((standing) => (
        <li key={standing}>
          <svg width={16} height={16} aria-hidden>
            <TestMark cx={8} cy={8} standing={standing} isFirst />
          </svg>
          {t(`standing.${standing}`)}
        </li>
      ))}
      <li>
        <svg width={32} height={16} aria-hidden>
          <path d="M0,8h32" stroke={colours.wait} strokeWidth={1.5} strokeDasharray="2 3" />
        </svg>
        {t('series.limitLine')}
      </li>
    </ul>
  );
}

interface LineProps {
  days: Days;
  look: typeof FIRST | typeof BESIDE;
}

function Line({ days, look: { colour, dash } }: LineProps) {
  const words = useFigures();
  return (
    <li>
      <svg width={32} height={16} aria-hidden>
        <path d="M0,8h32" stroke={colour} strokeWidth={2} strokeDasharray={dash} />
        <TestMark cx={16} cy={8} standing="PASSED" isFirst={colour === FIRST.colour} />
      </svg>
      <b>{words.days(days)}</b>
    </li>
  );
}
