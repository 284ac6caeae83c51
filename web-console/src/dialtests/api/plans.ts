import type { KioskId, WindowId } from '../../protocol/generated';
import { rest } from '../../rest/client';
import type { Limits } from './figures';
import type { Mode } from './tests';

export const SCHEDULES = ['ON_DEMAND', 'EVERY', 'BEFORE_OPENING', 'CRON'] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** When a plan's tests raise an alarm, and who is told. */
export interface PlanAlarm {
  /** Failures in a row. */
  raiseAfter: number;
  /** Passes in a row. */
  clearAfter: number;
  mailTo: string[];
  webhook: boolean;
}

export interface PlanFields {
  name: string;
  /** None stands for all. */
  kiosks: KioskId[];
  /** None stands for all. */
  windows: WindowId[];
  schedule: Schedule;
  minutes: number;
  /** Five words as Unix' cron has them, in official time; empty with every other schedule. */
  cron: string;
  enabled: boolean;
  mode: Mode;
  /** Whether the kiosks' lines are measured, too. */
  line: boolean;
  limits: Limits;
  alarm: PlanAlarm;
  version: number;
}

export interface Plan extends PlanFields {
  id: string;
  next: string | null;
  changedBy: string;
  changedAt: string;
}

export const plansApi = {
  list: () => rest.get<Plan[]>('/api/dial-tests/plans'),
  add: (plan: PlanFields) => rest.post<{ id: string }>('/api/dial-tests/plans', plan),
  change: (id: string, plan: PlanFields) =>
    rest.put<undefined>(`/api/dial-tests/plans/${id}`, plan),
};
