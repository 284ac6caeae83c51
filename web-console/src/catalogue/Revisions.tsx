import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Category } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import type { FieldChange, Revision } from './api';
import { Comparison } from './Comparison';
import styles from './History.module.css';
import { type Compared, comparedOf } from './compared';
import { VersionTable } from './VersionTable';

/** What the address calls the two that are compared, so that both histories of a page can stand in it. */
const ADDRESS = {
  sheet: { from: 'from', to: 'to' },
  item: { from: 'itemFrom', to: 'itemTo' },
} as const;

interface Props<R extends Revision> {
  name: keyof typeof ADDRESS;
  /** Newest first. */
  load: () => Promise<R[]>;
  differences: (compared: Compared<R>) => Promise<FieldChange[]>;
  categories: readonly Category[];
}

/** A history: who made each version, when and what of it changed, and any two of them side by side. */
export function Revisions<R extends Revision>({ load, ...props }: Props<R>) {
  const { t } = useTranslation('catalogue');
  const versions = useResource(load);
  if (versions.state === 'failed') return <ProblemNotice problem={versions.problem} />;
  if (versions.state === 'loading') return <Loading />;
  return versions.data.length === 0 ? (
    <p role="status">{t('history.none')}</p>
  ) : (
    <Known versions={versions.data} {...props} />
  );
}

interface KnownProps<R extends Revision> extends Omit<Props<R>, 'load'> {
  versions: readonly R[];
}

function Known<R extends Revision>({ name, versions, differences, categories }: KnownProps<R>) {
  const [search, setSearch] = useSearchParams();
  const address = ADDRESS[name];
  const compared = comparedOf(versions, search.get(address.from), search.get(address.to));
  const compare = ({ from, to }: Compared<R>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(address.from, String(from.revision));
        after.set(address.to, String(to.revision));
        return after;
      },
      { replace: true },
    );
  return (
    <div className={styles.history}>
      <VersionTable
        name={name}
        versions={versions}
        categories={categories}
        compared={compared}
        onCompare={compare}
      />
      {compared !== undefined && (
        <Comparison
          key={`${compared.from.revision}-${compared.to.revision}`}
          compared={compared}
          differences={differences}
          categories={categories}
        />
      )}
    </div>
  );
}
