import { useLocalized } from '../i18n/language';
import type { CategoryCode, CityCode, StaffId } from '../protocol/generated';
import { catalogue, type CatalogueItem, type Category, type City } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import { staffApi, type StaffLine } from '../staff/api';

/** What there is to choose from, and what each is called; codes as long as that is not known. */
export interface Known {
  clerks: readonly StaffLine[];
  cities: readonly City[];
  categories: readonly Category[];
  items: readonly CatalogueItem[];
  person: (id: StaffId) => string;
  city: (code: CityCode) => string;
  category: (code: CategoryCode) => string;
  item: (number: number) => string;
}

export function useKnown() {
  const localized = useLocalized();
  const staff = useResource(staffApi.list);
  const cities = useResource(catalogue.cities);
  const categories = useResource(catalogue.categories);
  const items = useResource(catalogue.items);
  const people = new Map(staff.data?.map(({ id, name }) => [id, localized(name)]));
  const cityNames = new Map(cities.data?.map(({ code, name }) => [code, localized(name)]));
  const kinds = new Map(categories.data?.map(({ code, name }) => [code, localized(name)]));
  const itemNames = new Map(items.data?.map(({ number, name }) => [number, localized(name)]));
  const known: Known = {
    clerks: (staff.data ?? []).filter(({ role }) => role === 'CLERK'),
    cities: cities.data ?? [],
    categories: categories.data ?? [],
    items: items.data ?? [],
    person: (id) => people.get(id) ?? id,
    city: (code) => cityNames.get(code) ?? code,
    category: (code) => kinds.get(code) ?? code,
    item: (number) => itemNames.get(number) ?? String(number),
  };
  const resources = [staff, cities, categories, items];
  return {
    known,
    complete: resources.every(({ data }) => data !== undefined),
    failed: resources.find(({ state }) => state === 'failed'),
  };
}
