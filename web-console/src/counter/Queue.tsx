import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { CounterView } from '../protocol/generated';
import styles from './Lists.module.css';
import { PriorityMark } from './PriorityMark';

/** Who waits, in calling order. */
export function Queue({ view, now }: { view: CounterView; now: number }) {
  const { t } = useTranslation('counter');
  const localized = useLocalized();
  const { duration } = useFormats();
  return (
    <section className={styles.part} aria-label={t('queue')}>
      <h2>{t('queue')}</h2>
      {view.waiting.length === 0 ? (
        <p className={styles.empty}>{t('queueEmpty')}</p>
      ) : (
        <ol className={styles.lines} data-testid="counter-queue">
          {view.waiting.map((line) => (
            <li key={line.id} className={styles.line} data-number={line.number}>
              <strong className="tabular">{line.number}</strong>
              <span className={styles.item}>
                <span className={styles.name} title={localized(line.itemName)}>
                  {localized(line.itemName)}
                </span>
                <PriorityMark priority={line.priority} />
              </span>
              <span className={`${styles.since ?? ''} tabular`}>
                {duration((now - Date.parse(line.issuedAt)) / 1_000)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {view.waitingTotal > view.waiting.length && (
        <p className={styles.more}>
          {t('more', { count: view.waitingTotal - view.waiting.length })}
        </p>
      )}
    </section>
  );
}
