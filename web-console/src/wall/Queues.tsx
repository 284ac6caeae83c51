import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { WallViewQueue } from '../protocol/generated';
import styles from './Queues.module.css';

/** How many a tile shows: on a low screen, and on one with room for a second row; the style sheet hides the others. */
const LOW = 2;
const HIGH = 4;

interface Props {
  /** Longest waiting first. */
  queues: readonly WallViewQueue[];
  /** Shows every queue, however many. */
  all: boolean;
  /** Seconds that somebody waits by now. */
  waited: (seconds: number) => number;
}

/** The categories for which somebody waits: how many, and how long the first of them. */
export function Queues({ queues, all, waited }: Props) {
  const { t } = useTranslation('wall');
  const localized = useLocalized();
  const { duration } = useFormats();
  const more = (shown: number) =>
    !all && queues.length > shown && t('moreQueues', { count: queues.length - shown });
  return (
    <div className={styles.queues} data-all={all}>
      <ul className={styles.list} aria-label={t('queues')}>
        {queues.map(({ category, name, waiting, longestWaitSeconds }) => (
          <li key={category} className={styles.queue} title={localized(name)}>
            <span className={styles.name}>{localized(name)}</span>
            <strong className="tabular">{waiting}</strong>
            <span className="tabular">{duration(waited(longestWaitSeconds))}</span>
          </li>
        ))}
      </ul>
      <span className={styles.moreLow}>{more(LOW)}</span>
      <span className={styles.moreHigh}>{more(HIGH)}</span>
    </div>
  );
}
