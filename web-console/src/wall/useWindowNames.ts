import { useLocalized } from '../i18n/language';
import type { WindowId } from '../protocol/generated';
import { useResource } from '../rest/useResource';
import { placesApi } from '../windows/places';

/** What a window is called; its id as long as that is not known. */
export function useWindowNames(): (id: WindowId) => string {
  const localized = useLocalized();
  const places = useResource(placesApi.all);
  const names = new Map(places.data?.windows.map(({ id, name }) => [id, localized(name)]));
  return (id) => names.get(id) ?? id;
}
