import type { CategoryCode, Localized, Role, StaffId, WindowId } from '../protocol/generated';
import type { Category } from '../rest/catalogue';
import { rest } from '../rest/client';

export type StaffRole = Extract<Role, 'CLERK' | 'COUNTER' | 'MANAGER'>;
export const STAFF_ROLES: readonly StaffRole[] = ['CLERK', 'COUNTER', 'MANAGER'];

export type Cover = 'PRIMARY' | 'BACKUP';
export const COVERS: readonly Cover[] = ['PRIMARY', 'BACKUP'];

/** Shortest password the server takes, in characters. */
export const SHORTEST_PASSWORD = 10;

/** A member of staff in the list: no number one could dial. */
export interface StaffLine {
  id: StaffId;
  role: StaffRole;
  name: Localized;
  office: Localized;
  maskedPhone: string;
  window: WindowId | null;
  cover: Cover | null;
  /** Empty means all categories. */
  skills: CategoryCode[];
  /** Last day on which a clerk may go on duty; none until examined. */
  qualifiedUntil: string | null;
  disabled: boolean;
  demo: boolean;
  changedBy: string;
  changedAt: string;
}

/** What a manager keeps about somebody. */
export interface StaffDetails {
  name: Localized;
  office: Localized;
  phone: string;
  window: WindowId | null;
  cover: Cover | null;
  skills: CategoryCode[];
  qualifiedUntil: string | null;
}

export interface StaffSheet {
  id: StaffId;
  role: StaffRole;
  details: StaffDetails;
  disabled: boolean;
  demo: boolean;
  version: number;
  changedBy: string;
  changedAt: string;
}

export interface NewStaff {
  id: StaffId;
  role: StaffRole;
  details: StaffDetails;
  password: string;
}

interface Places {
  centres: { id: string; name: Localized }[];
  windows: { id: WindowId; kind: 'VIRTUAL' | 'COUNTER'; centre: string; name: Localized }[];
}

export const staffApi = {
  list: () => rest.get<StaffLine[]>('/api/staff'),
  sheet: (id: StaffId) => rest.get<StaffSheet>(`/api/staff/${id}`),
  add: (person: NewStaff) => rest.post<StaffSheet>('/api/staff', person),
  edit: (id: StaffId, version: number, details: StaffDetails) =>
    rest.put<StaffSheet>(`/api/staff/${id}`, { version, details }),
  setDisabled: (id: StaffId, version: number, disabled: boolean) =>
    rest.put<StaffSheet>(`/api/staff/${id}/standing`, { version, disabled }),
  resetPassword: (id: StaffId, password: string) =>
    rest.put<undefined>(`/api/staff/${id}/password`, { password }),
};

/** What the forms offer to choose from. */
export interface Choices {
  windows: { id: WindowId; kind: 'VIRTUAL' | 'COUNTER'; name: Localized }[];
  categories: Category[];
}

export async function fetchChoices(): Promise<Choices> {
  const [places, categories] = await Promise.all([
    rest.get<Places>('/api/window/places'),
    rest.get<Category[]>('/api/catalogue/categories'),
  ]);
  const centres = new Map(places.centres.map((centre) => [centre.id, centre.name]));
  const windows = places.windows.map(({ id, kind, centre, name }) => ({
    id,
    kind,
    name: joined(centres.get(centre), name),
  }));
  return { windows, categories };
}

function joined(centre: Localized | undefined, window: Localized): Localized {
  return centre === undefined
    ? window
    : { zh: `${centre.zh} ${window.zh}`, en: `${centre.en}, ${window.en}` };
}
