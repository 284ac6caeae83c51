import { useTranslation } from 'react-i18next';
import { DemoMark } from '../editing/DemoMark';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import type { Category } from '../rest/catalogue';
import { Mark } from '../tables/Mark';
import type { Revision } from './api';
import type { Compared } from './compared';
import styles from './History.module.css';
import { useChangeWords } from './useChangeWords';

interface Props<R extends Revision> {
  /** Tells the choices of two tables on one page apart. */
  name: string;
  /** Newest first. */
  versions: readonly R[];
  categories: readonly Category[];
  compared: Compared<R> | undefined;
  onCompare: (compared: Compared<R>) => void;
}

/** The versions, newest first, each with what changed and two buttons that say what is compared with what. */
export function VersionTable<R extends Revision>(props: Props<R>) {
  const { name, versions, categories, compared, onCompare } = props;
  const { t } = useTranslation('catalogue');
  const { stamp } = useFormats();
  const author = useAuthor();
  const summary = useSummary(versions, categories);
  const withData = versions.some(({ demo }) => demo !== undefined);
  return (
    <table className={styles.versions}>
      <thead>
        <tr>
          <th scope="col">{t('history.from')}</th>
          <th scope="col">{t('history.to')}</th>
          <th scope="col">{t('columns.revision')}</th>
          <th scope="col">{t('history.at')}</th>
          <th scope="col">{t('history.by')}</th>
          <th scope="col">{t('history.what')}</th>
          {withData && <th scope="col">{t('columns.data')}</th>}
        </tr>
      </thead>
      <tbody>
        {versions.map((entry, at) => (
          <tr key={entry.revision} data-revision={entry.revision}>
            <td>
              {compared !== undefined && entry.revision < compared.to.revision && (
                <input
                  type="radio"
                  name={`${name}-from`}
                  aria-label={t('history.compareFrom', { number: entry.revision })}
                  checked={entry === compared.from}
                  onChange={() => onCompare({ ...compared, from: entry })}
                />
              )}
            </td>
            <td>
              {compared !== undefined && entry.revision > compared.from.revision && (
                <input
                  type="radio"
                  name={`${name}-to`}
                  aria-label={t('history.compareTo', { number: entry.revision })}
                  checked={entry === compared.to}
                  onChange={() => onCompare({ ...compared, to: entry })}
                />
              )}
            </td>
            <th scope="row" className="tabular">
              {t('revision', { number: entry.revision })}
              {at === 0 && <Mark tone="ok">{t('history.inForce')}</Mark>}
            </th>
            <td className="tabular">{stamp(entry.changedAt)}</td>
            <td>{author(entry.changedBy)}</td>
            <td>{summary(entry)}</td>
            {withData && <td>{entry.demo === true ? <DemoMark /> : t('data.own')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What changed with a version, in a few words. */
function useSummary(versions: readonly Revision[], categories: readonly Category[]) {
  const { t } = useTranslation('catalogue');
  const { fieldOf, subjectOf } = useChangeWords(categories);
  return (entry: Revision) => {
    const before = versions[versions.indexOf(entry) + 1];
    if (before === undefined) return t(entry.revision === 1 ? 'history.first' : 'history.oldest');
    const words = entry.changes.map((change) => `${subjectOf(change)}${fieldOf(change)}`);
    if (before.demo === true && entry.demo === false) words.push(t('history.confirmed'));
    return words.join(t('comma'));
  };
}
