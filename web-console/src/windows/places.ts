import type {
  CentreId,
  CityCode,
  DeviceKind,
  KioskId,
  Localized,
  StaffId,
  WindowId,
} from '../protocol/generated';
import type { City } from '../rest/catalogue';
import { rest } from '../rest/client';
import type { ServiceHours } from './hours';

export interface Contact {
  phone: string;
  email?: string | null;
}

/** Who last changed a place. */
export interface Stamp {
  version: number;
  changedBy: StaffId;
  changedAt: string;
  demo: boolean;
}

interface PlaceFields {
  name: Localized;
  contact: Contact;
  hours: ServiceHours;
  stamp: Stamp;
}

export const CENTRE_LEVELS = ['CITY', 'COUNTY', 'DEVELOPMENT_ZONE'] as const;
export type CentreLevel = (typeof CENTRE_LEVELS)[number];

export interface Centre extends PlaceFields {
  id: CentreId;
  city: CityCode;
  level: CentreLevel;
  address: Localized;
}

export interface ServiceWindow extends PlaceFields {
  id: WindowId;
  kind: 'VIRTUAL' | 'COUNTER';
  centre: CentreId;
  place: Localized;
  workspaceM2: number;
}

export interface Kiosk extends PlaceFields {
  id: KioskId;
  centre: CentreId;
  counter: WindowId;
  place: Localized;
  devices: DeviceKind[];
  devicesReportedAt?: string | null;
}

export type Place = Centre | ServiceWindow | Kiosk;

/** Everything there is. */
export interface Places {
  cities: City[];
  centres: Centre[];
  windows: ServiceWindow[];
  kiosks: Kiosk[];
}

/** The four lists of the page; also parts of its address. */
export const KINDS = ['centres', 'virtual', 'counters', 'kiosks'] as const;
export type Kind = (typeof KINDS)[number];

/** What an edit sends: the place's own fields without its identity, and what it was made from. */
export type PlaceEdit = Omit<Partial<Centre & ServiceWindow & Kiosk>, 'id' | 'stamp'> & {
  version: number;
  demo: boolean;
};

const PATHS: Record<Kind, string> = {
  centres: 'centres',
  virtual: 'windows',
  counters: 'windows',
  kiosks: 'kiosks',
};

export const placesApi = {
  all: () => rest.get<Places>('/api/window/places'),
  edit: (kind: Kind, id: string, edit: PlaceEdit) =>
    rest.put<Place>(`/api/window/${PATHS[kind]}/${id}`, edit),
  add: (kind: Kind, id: string, edit: PlaceEdit) =>
    rest.post<Place>(`/api/window/${PATHS[kind]}/${id}`, edit),
  /** The contact data of a virtual window are right as they are. */
  confirmContact: (id: WindowId) =>
    rest.post<undefined>(`/api/window/windows/${id}/contact-confirmation`),
};

/** The places of one list, in the order of the cities. */
export function placesOf(places: Places, kind: Kind): Place[] {
  const order = new Map(places.cities.map(({ code }, at) => [code, at]));
  const at = (place: Place) => order.get(cityOf(places, place)) ?? 0;
  return [...listed(places, kind)].sort((a, b) => at(a) - at(b));
}

function listed(places: Places, kind: Kind): readonly Place[] {
  switch (kind) {
    case 'centres':
      return places.centres;
    case 'virtual':
      return places.windows.filter((window) => window.kind === 'VIRTUAL');
    case 'counters':
      return places.windows.filter((window) => window.kind === 'COUNTER');
    case 'kiosks':
      return places.kiosks;
  }
}

/** The city in which a place stands. */
export function cityOf(places: Places, place: Place): CityCode {
  if ('city' in place) return place.city;
  return places.centres.find((centre) => centre.id === place.centre)?.city ?? '';
}
