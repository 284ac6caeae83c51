import type { CityCode, Localized } from '../protocol/generated';
import type { LinkEdit, PortalLink } from './api';

/** The form's fields; what was not chosen yet is absent. */
export interface LinkForm {
  item: number | undefined;
  permitCity: CityCode | undefined;
  name: Localized;
  url: string;
  moreHosts: string[];
}

export function toForm(link: PortalLink | undefined): LinkForm {
  return {
    item: link?.item,
    permitCity: link?.permitCity ?? undefined,
    name: link?.name ?? { zh: '', en: '' },
    url: link?.url ?? '',
    moreHosts: link?.moreHosts ?? [],
  };
}

/** @param basis the link that is edited; absent for a new one */
export function toEdit(form: LinkForm, basis: PortalLink | undefined): LinkEdit {
  return {
    ...form,
    // The form's rule sees to it that one is chosen.
    item: form.item ?? 0,
    permitCity: form.permitCity ?? null,
    version: basis?.version ?? 0,
  };
}
