import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { EditedList, type ListFilter } from '../editing/EditedList';
import { useLocalized } from '../i18n/language';
import type { CityCode } from '../protocol/generated';
import { catalogue, type CatalogueItem, type City } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import { useAddressFilter } from '../tables/useAddressFilter';
import { portalApi, type PortalLink } from './api';
import { LinkDrawer } from './LinkDrawer';
import { useLinkColumns } from './useLinkColumns';

/** The portals that may be opened on kiosks, by item and permit city: what is not listed is not opened. */
export function PortalPage() {
  const links = useResource(portalApi.all);
  const items = useResource(catalogue.items);
  const cities = useResource(catalogue.cities);
  const columns = useLinkColumns(items.data ?? [], cities.data ?? []);
  const filter = useCityFilter(cities.data ?? []);
  return (
    <EditedList<PortalLink>
      name="portal"
      list={links}
      beside={[items, cities]}
      columns={columns}
      filter={filter}
      drawer={({ row, onDone, onClose }) => (
        <LinkDrawer
          link={row}
          choices={{ items: items.data ?? [], cities: cities.data ?? [] }}
          onDone={onDone}
          onClose={onClose}
        />
      )}
    />
  );
}

/** What the form offers to choose from. */
export interface Choices {
  items: readonly CatalogueItem[];
  cities: readonly City[];
}

/** By the city, for which links of all cities count too. */
function useCityFilter(cities: readonly City[]): ListFilter<PortalLink> {
  const { t } = useTranslation('portal');
  const localized = useLocalized();
  const { value, choose } = useAddressFilter<'city'>();
  const city = value('city');
  return {
    admits: ({ permitCity }) => city === undefined || permitCity === null || permitCity === city,
    controls: (
      <Select<CityCode | null>
        allowClear
        style={{ minWidth: 144 }}
        aria-label={t('city')}
        placeholder={t('allCities')}
        options={cities.map(({ code, name }) => ({ value: code, label: localized(name) }))}
        value={city ?? null}
        onChange={(next) => choose('city')(next ?? undefined)}
      />
    ),
  };
}
