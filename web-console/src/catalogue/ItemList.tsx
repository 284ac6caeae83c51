import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CityCode } from '../protocol/generated';
import { catalogue } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { DataTable } from '../tables/DataTable';
import { PageHead } from '../tables/PageHead';
import { type CatalogueLine, fetchLines, type Lines } from './lines';
import { useColumns } from './useColumns';
import { useItemFilter } from './useItemFilter';

const fetchCategories = () => catalogue.categories();
const fetchCities = () => catalogue.cities();

/** The items of the standard: how all cities handle them, or what one city publishes. */
export function ItemList() {
  const { t } = useTranslation('catalogue');
  const navigate = useNavigate();
  const categories = useResource(fetchCategories);
  const cities = useResource(fetchCities);
  const filter = useItemFilter(categories.data ?? [], cities.data ?? []);
  const { city } = filter;
  const lines = useResource(useCallback(() => fetchLines(city), [city]));
  const shown = linesOf(lines.data, city);
  const columns = useColumns(categories.data ?? [], cities.data ?? [], city);
  const failed = [lines, categories, cities].find((each) => each.state === 'failed');
  const openIn = city ?? cities.data?.[0]?.code;
  return (
    <section data-testid="catalogue">
      <title>{t('title')}</title>
      <PageHead title={t('heading')} about={t('about')} />
      {failed?.state === 'failed' && <ProblemNotice problem={failed.problem} />}
      <DataTable<CatalogueLine>
        key={city ?? 'all'}
        name={city === undefined ? 'catalogue' : 'catalogue-city'}
        columns={columns}
        rows={filter.apply(shown ?? [])}
        rowKey={(line) => String(line.item.item.number)}
        loading={shown === undefined && lines.state !== 'failed'}
        empty={t(shown?.length === 0 ? 'none' : 'noneFound')}
        filters={filter.controls}
        onOpen={(line) => {
          if (openIn !== undefined) {
            void navigate(`/manager/catalogue/${line.item.item.number}/${openIn}`);
          }
        }}
      />
    </section>
  );
}

/** The lines when they are those of this city; while another city's are on their way, the old ones would mislead. */
function linesOf(lines: Lines | undefined, city: CityCode | undefined) {
  return lines !== undefined && lines.city === city ? lines.lines : undefined;
}
