import { useTranslation } from 'react-i18next';
import type { Category } from '../rest/catalogue';
import type { FieldChange } from './api';
import styles from './Differences.module.css';
import { textDiff } from './textDiff';
import { useChangeWords } from './useChangeWords';

interface Props {
  changes: readonly FieldChange[];
  categories: readonly Category[];
}

/** What changed, field by field: what it was on the left, what it is on the right, the part that differs marked. */
export function Differences({ changes, categories }: Props) {
  const { t } = useTranslation('catalogue');
  const { fieldOf, subjectOf, valueOf } = useChangeWords(categories);
  return (
    <table className={styles.differences} data-testid="catalogue-differences">
      <thead>
        <tr>
          <th scope="col">{t('changes.field')}</th>
          <th scope="col">{t('changes.before')}</th>
          <th scope="col">{t('changes.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, at) => (
          <tr key={at}>
            <th scope="row">
              {change.material !== null && (
                <span className={styles.subject}>{subjectOf(change)}</span>
              )}
              {fieldOf(change)}
            </th>
            <Values
              wording={isWording(change.field)}
              before={change.before === null ? undefined : valueOf(change.field, change.before)}
              after={change.after === null ? undefined : valueOf(change.field, change.after)}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A text that somebody has written, of which mostly a part changes; of anything else the whole is another. */
function isWording(field: string): boolean {
  return field.includes('.') || field === 'legalBasis' || field === 'pinyin';
}

interface ValuesProps {
  wording: boolean;
  before: string | undefined;
  after: string | undefined;
}

/** Both sides of one difference; a side that is absent has nothing on it. */
function Values({ wording, before, after }: ValuesProps) {
  const { t } = useTranslation('catalogue');
  const whole = { start: '', removed: before ?? '', added: after ?? '', end: '' };
  const { start, removed, added, end } = wording ? textDiff(before ?? '', after ?? '') : whole;
  const side = (text: string | undefined, changed: React.ReactNode) => {
    if (text === undefined) return <span className={styles.nothing}>{t('changes.absent')}</span>;
    if (text === '') return <span className={styles.nothing}>{t('changes.empty')}</span>;
    return (
      <>
        {start}
        {changed}
        {end}
      </>
    );
  };
  return (
    <>
      <td className={styles.before}>{side(before, removed !== '' && <del>{removed}</del>)}</td>
      <td className={styles.after}>{side(after, added !== '' && <ins>{added}</ins>)}</td>
    </>
  );
}
