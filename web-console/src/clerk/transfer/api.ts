import type {
  CallId,
  CategoryCode,
  ClerkStatus,
  Localized,
  StaffId,
  WindowId,
} from '../../protocol/generated';
import { rest } from '../../rest/client';

/** How it is with a target just now. */
export type Standing = 'TAKES_CALLS' | 'UNKNOWN' | 'OWN' | 'NOT_ABLE' | 'NOBODY_ON_DUTY';

/** How many could answer now, and how many now or once they are free. */
interface Presence {
  ready: number;
  working: number;
  standing: Standing;
}

export interface WindowChoice extends Presence {
  id: WindowId;
  name: Localized;
  centre: Localized;
}

export interface ClerkChoice {
  id: StaffId;
  name: Localized;
  office: Localized;
  status: ClerkStatus;
  standing: Standing;
}

export interface SkillChoice extends Presence {
  category: CategoryCode;
  name: Localized;
}

/** Everybody to whom a call can be handed on, and whoever cannot take it just now. */
export interface Choices {
  windows: WindowChoice[];
  clerks: ClerkChoice[];
  skills: SkillChoice[];
}

export const transferApi = {
  targets: (call: CallId) => rest.get<Choices>(`/api/calls/${call}/transfer-targets`),
};
