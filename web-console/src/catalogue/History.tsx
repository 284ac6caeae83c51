import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { CityCode } from '../protocol/generated';
import type { Category } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import { catalogueApi, type VersionEntry } from './api';
import { Comparison } from './Comparison';
import styles from './History.module.css';
import { type Compared, comparedOf } from './compared';
import { VersionTable } from './VersionTable';

interface Props {
  item: number;
  city: CityCode;
  categories: readonly Category[];
}

/** Every version of a sheet: who made it, when and what of it changed, and any two of them side by side. */
export function History({ item, city, categories }: Props) {
  const { t } = useTranslation('catalogue');
  const load = useCallback(() => catalogueApi.versions(item, city), [item, city]);
  const versions = useResource(load);
  if (versions.state === 'failed') return <ProblemNotice problem={versions.problem} />;
  if (versions.state === 'loading') return <Loading />;
  return versions.data.length === 0 ? (
    <p role="status">{t('history.none')}</p>
  ) : (
    <Versions versions={versions.data} categories={categories} />
  );
}

interface VersionsProps {
  /** Newest first. */
  versions: readonly VersionEntry[];
  categories: readonly Category[];
}

function Versions({ versions, categories }: VersionsProps) {
  const [search, setSearch] = useSearchParams();
  const compared = comparedOf(versions, search.get('from'), search.get('to'));
  const compare = ({ from, to }: Compared) =>
    setSearch({ from: String(from.revision), to: String(to.revision) }, { replace: true });
  return (
    <div className={styles.history}>
      <VersionTable
        versions={versions}
        categories={categories}
        compared={compared}
        onCompare={compare}
      />
      {compared !== undefined && (
        <Comparison
          key={`${compared.from.version}-${compared.to.version}`}
          compared={compared}
          categories={categories}
        />
      )}
    </div>
  );
}
