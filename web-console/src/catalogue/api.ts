import type {
  CategoryCode,
  CityCode,
  DeviceKind,
  HandlingMode,
  ItemVersionId,
  Localized,
  StaffId,
} from '../protocol/generated';
import type { CatalogueItem, ItemSheet } from '../rest/catalogue';
import { rest } from '../rest/client';

/** An item as it is in every city, and who last changed that. */
export interface ItemDetails {
  item: CatalogueItem;
  /** Sent back with an edit. */
  version: number;
  changedBy: StaffId;
  changedAt: string;
}

/** What one city publishes of an item, as far as a table shows it. */
export interface PublishedSheet {
  version: ItemVersionId;
  revision: number;
  modes: HandlingMode[];
  requiredDevices: DeviceKind[];
  promisedWorkingDays: number;
  feeCents: number;
  materials: number;
  demo: boolean;
  changedBy: StaffId;
  changedAt: string;
}

export interface SheetLine {
  item: ItemDetails;
  /** None while the city has not published the item. */
  sheet: PublishedSheet | null;
}

/** How every city that has published an item handles it. */
export interface ItemModes {
  item: ItemDetails;
  cities: { city: CityCode; modes: HandlingMode[] }[];
}

/** One difference between two versions of a sheet or of an item. */
export interface FieldChange {
  /** Of the sheet or item or, with a material, of that; `material` is the whole of it. */
  field: string;
  material: Localized | null;
  /** None when the material is new. */
  before: string | null;
  /** None when the material is gone. */
  after: string | null;
}

/** One state in a history. */
export interface Revision {
  revision: number;
  changedBy: StaffId;
  changedAt: string;
  /** Whether it is demo data; only what a city publishes can be that. */
  demo?: boolean;
  /** Against the revision before; none for the oldest. */
  changes: FieldChange[];
}

/** A version of one city's sheet. */
export interface VersionEntry extends Revision {
  version: ItemVersionId;
  demo: boolean;
}

/** What a manager decides about an item in one city. */
export type SheetContent = Omit<
  ItemSheet,
  'version' | 'item' | 'revision' | 'name' | 'category' | 'permitCity'
>;

/** An edit, with the version that it was made from; none when the city has not published the item yet. */
export type SheetEdit = SheetContent & { basedOn: ItemVersionId | null };

export interface ItemEdit {
  version: number;
  name: Localized;
  /** None lets the server make it from the name. */
  pinyin: string | null;
  category: CategoryCode;
  frequent: boolean;
}

export const catalogueApi = {
  /** All items with what that city publishes of them. */
  sheets: (permitCity: CityCode) => rest.get<SheetLine[]>('/api/catalogue/sheets', { permitCity }),
  /** All items with how each city handles them. */
  modes: () => rest.get<ItemModes[]>('/api/catalogue/modes'),
  /** The same of one item; none when there is no such item. */
  modesOf: (item: number) =>
    rest.get<ItemModes[]>('/api/catalogue/modes', { item }).then(([first]) => first),
  /** All versions of the item in that city, newest first. */
  versions: (item: number, permitCity: CityCode) =>
    rest.get<VersionEntry[]>(`/api/catalogue/items/${item}/versions`, { permitCity }),
  differences: (from: ItemVersionId, to: ItemVersionId) =>
    rest.get<FieldChange[]>(`/api/catalogue/versions/${to}/differences`, { from }),
  /** All revisions of what the item is in every city, newest first. */
  revisions: (item: number) => rest.get<Revision[]>(`/api/catalogue/items/${item}/revisions`),
  revisionDifferences: (item: number, from: number, to: number) =>
    rest.get<FieldChange[]>(`/api/catalogue/items/${item}/revisions/${to}/differences`, { from }),
  editSheet: (item: number, city: CityCode, edit: SheetEdit) =>
    rest.put<ItemSheet>(`/api/catalogue/items/${item}/sheets/${city}`, edit),
  editItem: (item: number, edit: ItemEdit) =>
    rest.put<ItemDetails>(`/api/catalogue/items/${item}`, edit),
};
