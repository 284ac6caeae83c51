import type { CallId, CityCode, ClerkStatus, Localized, StaffId } from '../../protocol/generated';
import { rest } from '../../rest/client';

/** An expert whom a clerk finds in a talk. */
export interface ExpertChoice {
  id: StaffId;
  name: Localized;
  department: Localized;
  permitCity: CityCode;
  status: ClerkStatus;
  /** The call's item is his. */
  covers: boolean;
}

export const expertApi = {
  /** Whoever is of most use comes first. */
  of: (call: CallId) => rest.get<ExpertChoice[]>(`/api/calls/${call}/experts`),
};
