import { useLocalized } from '../i18n/language';
import { attendantsApi } from '../attendants/api';
import { kiosksApi } from '../kiosks/api';
import { catalogue } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import { staffApi } from '../staff/api';

/** What people, kiosks and cities are called; their ids as long as that is not known. */
export function useNames() {
  const localized = useLocalized();
  const staff = useResource(staffApi.list);
  const attendants = useResource(attendantsApi.all);
  const kiosks = useResource(kiosksApi.list);
  const cities = useResource(catalogue.cities);
  const people = new Map(
    [...(staff.data ?? []), ...(attendants.data ?? [])].map(({ id, name }) => [
      id,
      localized(name),
    ]),
  );
  const places = new Map(
    kiosks.data?.map(({ id, centreName, name }) => [
      id,
      `${localized(centreName)} ${localized(name)}`,
    ]),
  );
  const cityNames = new Map(cities.data?.map(({ code, name }) => [code, localized(name)]));
  return {
    person: (id: string) => people.get(id) ?? id,
    kiosk: (id: string) => places.get(id) ?? id,
    city: (code: string) => cityNames.get(code) ?? code,
    clerks: (staff.data ?? []).filter(({ role }) => role === 'CLERK'),
    cities: cities.data ?? [],
  };
}

export type Names = ReturnType<typeof useNames>;
