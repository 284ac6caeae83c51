import type { CategoryCode, CityCode, Localized, StaffId } from '../protocol/generated';
import { rest } from '../rest/client';

/** What a manager keeps about an expert. */
interface ExpertFields {
  department: Localized;
  permitCity: CityCode;
  /** Whole categories, and single items besides; both empty means all items of the city. */
  categories: CategoryCode[];
  items: number[];
  disabled: boolean;
  /** Of what was edited; 0 for somebody new. */
  version: number;
}

/** A clerk whom others ask about items of a permit city; what he is called stands in the list of staff. */
export interface Expert extends ExpertFields {
  id: StaffId;
  demo: boolean;
  changedBy: string;
  changedAt: string;
}

export type ExpertEdit = ExpertFields;

export const expertsApi = {
  all: () => rest.get<Expert[]>('/api/experts'),
  add: (id: StaffId, edit: ExpertEdit) => rest.post<undefined>(`/api/experts/${id}`, edit),
  change: (id: StaffId, edit: ExpertEdit) => rest.put<undefined>(`/api/experts/${id}`, edit),
};
