import type { CityCode, Localized, PortalLinkId } from '../protocol/generated';
import { rest } from '../rest/client';

/** Most further hosts of one link. */
export const MOST_HOSTS = 20;

/** A portal's page that clerks may open on kiosks in calls about its item. */
export interface PortalLink {
  id: PortalLinkId;
  item: number;
  /** None stands for all. */
  permitCity: CityCode | null;
  name: Localized;
  url: string;
  /** Where the page may lead beside the url's own host. */
  moreHosts: string[];
  /** One of its hosts has letters beyond ASCII and can look like another one. */
  lookAlike: boolean;
  version: number;
  changedBy: string;
  changedAt: string;
  demo: boolean;
}

/** A link as a manager writes it. */
export interface LinkEdit {
  item: number;
  permitCity: CityCode | null;
  name: Localized;
  url: string;
  moreHosts: string[];
  /** Of the link that was edited; 0 for a new one. */
  version: number;
}

export const portalApi = {
  all: () => rest.get<PortalLink[]>('/api/portal/links'),
  add: (edit: LinkEdit) => rest.post<PortalLink>('/api/portal/links', edit),
  change: (id: PortalLinkId, edit: LinkEdit) =>
    rest.put<PortalLink>(`/api/portal/links/${id}`, edit),
  retire: ({ id, version }: PortalLink) =>
    rest.delete<undefined>(`/api/portal/links/${id}?version=${version}`),
};
