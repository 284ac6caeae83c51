import type {
  CityCode,
  DialTestEnd,
  DialTestId,
  DialTestWord,
  KioskId,
  Localized,
  StaffId,
  WindowId,
} from '../../protocol/generated';
import { rest } from '../../rest/client';
import type { Fault, Grade, Standing, Step, Unit } from './steps';

/** A kiosk that calls, or a virtual window that is called. */
export interface End<Id> {
  id: Id;
  name: Localized;
  centre: Localized;
  city: CityCode;
}

/**
 * Who answers at the window: the console by itself, the clerk, who then says what came of it, or the probe at the site, which
 * says nothing about clerks.
 */
export const MODES = ['AUTO', 'ATTENDED', 'PROBE'] as const;
export type Mode = (typeof MODES)[number];

/** What is wanted of a test that somebody asks for. */
export interface Depth {
  mode: Mode;
  /** Whether the kiosk's line is measured, too. */
  line: boolean;
}

/** Who has said in an attended test whether people see and hear each other. */
export interface Confirmation {
  by: StaffId;
  name: Localized;
  at: string;
  word: DialTestWord;
}

/** A test at a glance. */
export interface TestLine {
  id: DialTestId;
  kiosk: KioskId;
  window: WindowId;
  mode: Mode;
  standing: Standing;
  step: Step | null;
  fault: Fault | null;
  why: DialTestEnd | null;
  askedAt: string;
  at: string;
  confirmed: Confirmation | null;
}

/** How the last tests of a pair were, oldest first; those that were broken off say nothing. */
export interface Trend {
  kiosk: KioskId;
  window: WindowId;
  well: boolean[];
}

export interface MatrixData {
  kiosks: End<KioskId>[];
  windows: End<WindowId>[];
  /** Of each pair the last test that is over, and the one that waits or goes on. */
  tests: TestLine[];
  /** Of each pair that was tested lately. */
  trends: Trend[];
}

export interface StepResult {
  grade: Grade;
  tookMillis: number;
  figure: { value: number; unit: Unit } | null;
  fault: Fault | null;
  detail: string;
}

export interface TestSheet {
  line: TestLine;
  plan: string | null;
  askedBy: string;
  steps: { step: Step; clause: string; result: StepResult | null }[];
}

export const testsApi = {
  matrix: () => rest.get<MatrixData>('/api/dial-tests'),
  sheet: (id: DialTestId) => rest.get<TestSheet>(`/api/dial-tests/${id}`),
  /** Empty lists stand for all. */
  ask: (kiosks: KioskId[], windows: WindowId[], depth: Depth) =>
    rest.post<{ asked: number; already: number }>('/api/dial-tests', {
      kiosks,
      windows,
      ...depth,
    }),
};
