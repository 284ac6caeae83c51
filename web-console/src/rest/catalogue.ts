import type {
  ApplicantKind,
  CategoryCode,
  CityCode,
  DeviceKind,
  HandlingMode,
  ItemVersionId,
  Localized,
  MaterialForm,
  MaterialId,
} from '../protocol/generated';
import { rest } from './client';

/** An item as lists and the search know it. */
export interface CatalogueItem {
  number: number;
  name: Localized;
  /** Syllables separated by spaces, without tones. */
  pinyin: string;
  initials: string;
  category: CategoryCode;
  /** Citizens often ask for it. */
  frequent: boolean;
}

export interface Category {
  code: CategoryCode;
  name: Localized;
}

export interface City {
  code: CityCode;
  name: Localized;
}

export interface Material {
  id: MaterialId;
  name: Localized;
  requirement: Localized;
  acceptanceStandard: Localized;
  originals: number;
  copies: number;
  form: MaterialForm;
  mayBeDeferred: boolean;
}

/** One version of an item as one permit city handles it. */
export interface ItemSheet {
  version: ItemVersionId;
  item: number;
  revision: number;
  name: Localized;
  category: CategoryCode;
  permitCity: CityCode;
  modes: HandlingMode[];
  requiredDevices: DeviceKind[];
  applicants: ApplicantKind[];
  /** Working days until the decision; 0 is on the spot. */
  promisedWorkingDays: number;
  /** In fen; 0 is free. */
  feeCents: number;
  legalBasis: string;
  conditions: Localized;
  procedure: Localized;
  materials: Material[];
  /** Made up for a demonstration, not the city's own. */
  demo: boolean;
}

/** Whether an item can be handled by video from this kiosk, and where it is done otherwise. */
export type Decision =
  | { type: 'Eligible'; modes: HandlingMode[]; text: Localized; whereToGo: Localized }
  | {
      type: 'NotEligible';
      reason: string;
      clause: string;
      text: Localized;
      whereToGo: Localized;
    };

export const catalogue = {
  items: () => rest.get<CatalogueItem[]>('/api/catalogue/items'),
  categories: () => rest.get<Category[]>('/api/catalogue/categories'),
  cities: () => rest.get<City[]>('/api/window/cities'),
  /** The sheet in force. */
  sheet: (item: number, permitCity: CityCode) =>
    rest.get<ItemSheet>(`/api/catalogue/items/${item}`, { permitCity }),
  /** The sheet that a call keeps. */
  version: (version: ItemVersionId) => rest.get<ItemSheet>(`/api/catalogue/versions/${version}`),
  eligibility: (item: number, permitCity: CityCode, applicant: ApplicantKind) =>
    rest.get<Decision>('/api/catalogue/eligibility', { item, permitCity, applicant }),
};
