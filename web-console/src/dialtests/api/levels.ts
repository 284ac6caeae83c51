import type { WindowId } from '../../protocol/generated';
import { rest } from '../../rest/client';

/** Past opening hours, and how much of them was proven. */
export interface Share {
  openMinutes: number;
  provenMinutes: number;
}

/** A window's month, with the days on which it was open. */
export interface WindowLevel extends Share {
  window: WindowId;
  days: (Share & { day: string })[];
}

export interface MonthLevel {
  /** As 2026-11. */
  month: string;
  windows: WindowLevel[];
}

export const levelsApi = {
  /** @param month as 2026-11; absent for the current one */
  month: (month: string | undefined) => rest.get<MonthLevel>('/api/dial-tests/levels', { month }),
};
