import type { CentreId, Localized, StaffId } from '../protocol/generated';
import { rest } from '../rest/client';

/** Somebody who helps citizens at the kiosks of a centre. */
export interface Attendant {
  id: StaffId;
  name: Localized;
  centre: CentreId;
  centreName: Localized;
  disabled: boolean;
  /** Since when there is a PIN; without one nobody is vouched for. */
  pinSince: string | null;
  demo: boolean;
  version: number;
  changedBy: string;
  changedAt: string;
}

export interface AttendantEdit {
  name: Localized;
  centre: CentreId;
  disabled: boolean;
  /** None leaves it as it is. */
  pin: string | null;
  /** Of what was edited; 0 for somebody new. */
  version: number;
}

export const attendantsApi = {
  all: () => rest.get<Attendant[]>('/api/attendants'),
  add: (id: StaffId, edit: AttendantEdit) => rest.post<undefined>(`/api/attendants/${id}`, edit),
  change: (id: StaffId, edit: AttendantEdit) => rest.put<undefined>(`/api/attendants/${id}`, edit),
};
