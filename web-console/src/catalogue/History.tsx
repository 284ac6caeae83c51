import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { Category, City } from '../rest/catalogue';
import { catalogueApi, type Revision, type VersionEntry } from './api';
import type { Compared } from './compared';
import styles from './History.module.css';
import { Revisions } from './Revisions';

interface Props {
  item: number;
  city: City;
  categories: readonly Category[];
}

/** What was ever changed: of this city's sheet, and of the item itself, which is the same in every city. */
export function History({ item, city, categories }: Props) {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  const versions = useCallback(() => catalogueApi.versions(item, city.code), [item, city.code]);
  const revisions = useCallback(() => catalogueApi.revisions(item), [item]);
  const itemDifferences = useCallback(
    ({ from, to }: Compared<Revision>) =>
      catalogueApi.revisionDifferences(item, from.revision, to.revision),
    [item],
  );
  return (
    <div className={styles.histories}>
      <section>
        <h2>{t('history.ofSheet', { city: localized(city.name) })}</h2>
        <Revisions
          name="sheet"
          load={versions}
          differences={sheetDifferences}
          categories={categories}
        />
      </section>
      <section data-testid="catalogue-item-history">
        <h2>{t('history.ofItem')}</h2>
        <Revisions
          name="item"
          load={revisions}
          differences={itemDifferences}
          categories={categories}
        />
      </section>
    </div>
  );
}

function sheetDifferences({ from, to }: Compared<VersionEntry>) {
  return catalogueApi.differences(from.version, to.version);
}
