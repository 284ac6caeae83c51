import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { CounterViewLine, TicketId } from '../protocol/generated';
import { isRecallable } from './desk';
import styles from './Lists.module.css';

interface Props {
  lines: CounterViewLine[];
  now: number;
  /** Whoever serves somebody cannot call another one back. */
  mayRecall: boolean;
  onRecall: (ticket: TicketId) => void;
}

/** The last finished tickets; a citizen who comes late, or was finished by mistake, is called back here. */
export function Recent({ lines, now, mayRecall, onRecall }: Props) {
  const { t } = useTranslation(['counter', 'common']);
  const localized = useLocalized();
  return (
    <section className={styles.part} aria-label={t('recent')}>
      <h2>{t('recent')}</h2>
      {lines.length === 0 && <p className={styles.empty}>{t('recentEmpty')}</p>}
      <ol className={styles.lines} data-testid="counter-recent">
        {lines.map((line) => (
          <li key={line.id} className={styles.line} data-number={line.number}>
            <strong className="tabular">{line.number}</strong>
            <span className={styles.item}>
              <span className={styles.name} title={localized(line.itemName)}>
                {localized(line.itemName)}
              </span>
              <span className={styles.state} data-state={line.state}>
                {t(`common:TicketState.${line.state}`)}
              </span>
            </span>
            {isRecallable(line, now) && (
              <button
                type="button"
                className={styles.recall}
                disabled={!mayRecall}
                title={mayRecall ? undefined : t('recallAfter')}
                onClick={() => onRecall(line.id)}
              >
                {t('callBack')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
