import type {
  CityCode,
  DialTestEnd,
  DialTestId,
  DialTestWord,
  KioskId,
  Localized,
  StaffId,
  WindowId,
} from '../protocol/generated';
import type { City } from '../rest/catalogue';
import { rest } from '../rest/client';
import type { Contact } from '../windows/places';

/** What a dial-test proves, in the order in which it does. */
export const STEPS = [
  'SOCKET',
  'CONTACT',
  'ELIGIBILITY',
  'ROUTING',
  'ANSWER',
  'ICE',
  'DTLS',
  'AUDIO_TO_WINDOW',
  'AUDIO_TO_KIOSK',
  'VIDEO_TO_WINDOW',
  'VIDEO_TO_KIOSK',
  'SEEN',
  'HEARD',
  'CLOCK',
  'MODULES',
] as const;
export type Step = (typeof STEPS)[number];

export type Fault =
  | 'PLACE_UNKNOWN'
  | 'KIOSK_OFFLINE'
  | 'KIOSK_SILENT'
  | 'CONTACT_OLD'
  | 'NOTHING_ELIGIBLE'
  | 'NOBODY_ON_DUTY'
  | 'CONSOLE_SILENT'
  | 'DECLINED'
  | 'UNANSWERED'
  | 'NOT_CONNECTED'
  | 'REPORT_MISSING'
  | 'ROUND_TRIP_LONG'
  | 'SET_UP_LONG'
  | 'NOT_SECURED'
  | 'SILENCE'
  | 'OTHER_SOUND'
  | 'TOO_QUIET'
  | 'SOUND_BLOCKED'
  | 'NO_PICTURE'
  | 'FROZEN'
  | 'LOSS_HIGH'
  | 'NOT_SEEN'
  | 'NOT_HEARD'
  | 'UNCONFIRMED'
  | 'CLOCK_OFF'
  | 'MODULE_FAULT'
  | 'NO_AGENT';

export type Standing = 'WAITING' | 'RUNNING' | 'PASSED' | 'WARNING' | 'FAILED' | 'INTERRUPTED';
export type Grade = 'PASSED' | 'WARNING' | 'FAILED' | 'SKIPPED';
export type Unit = 'MILLIS' | 'DAYS' | 'DECIBELS' | 'FRAMES' | 'ITEMS' | 'MODULES';

/** A kiosk that calls, or a virtual window that is called. */
export interface End<Id> {
  id: Id;
  name: Localized;
  centre: Localized;
  city: CityCode;
}

/** Who answers at the window: the console by itself, or the clerk, who then says what came of it. */
export const MODES = ['AUTO', 'ATTENDED'] as const;
export type Mode = (typeof MODES)[number];

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

export interface MatrixData {
  kiosks: End<KioskId>[];
  windows: End<WindowId>[];
  /** Of each pair the last test that is over, and the one that waits or goes on. */
  tests: TestLine[];
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

export const SCHEDULES = ['ON_DEMAND', 'EVERY', 'BEFORE_OPENING'] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** What a figure is judged by; nothing where nobody wants to know. */
export interface Limit {
  warn: number | null;
  fail: number | null;
}

export const FIGURES = ['roundTripMillis', 'lossPercent', 'frozenMillis', 'setUpMillis'] as const;
export type Figure = (typeof FIGURES)[number];
export type Limits = Record<Figure, Limit>;

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
  enabled: boolean;
  mode: Mode;
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

export type AlarmKind = 'KIOSK' | 'WINDOW' | 'PAIR';

/** Something that has failed its tests in a row. */
export interface Alarm {
  id: string;
  kind: AlarmKind;
  kiosk: KioskId | null;
  window: WindowId | null;
  city: CityCode;
  /** The failure that has raised it. */
  test: DialTestId;
  step: Step;
  fault: Fault;
  raisedAt: string;
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
  owner: StaffId | null;
  endedAt: string | null;
  /** The system when tests have passed again. */
  endedBy: string | null;
  /** Messages about it that have arrived, and that could not be sent. */
  told: number;
  untold: number;
  /** Whether its window gets no calls for now. */
  leftOut: boolean;
}

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

/** A test that is over and what it has measured; nothing where it did not come so far. */
export interface Measured {
  line: TestLine;
  figures: Record<Figure, number | null>;
}

/** A pair's tests of some days, both included. */
export interface Series {
  from: string;
  to: string;
  /** By which the last of them was judged. */
  limits: Limits | null;
  /** Otherwise the first ones of these days are missing. */
  complete: boolean;
  tests: Measured[];
}

/** An alarm as far as it is printed. */
export interface OpenAlarm {
  kind: AlarmKind;
  step: Step;
  fault: Fault;
  raisedAt: string;
  endedAt: string | null;
}

/** Whether a window was proven before it opened. */
export interface WindowOpening {
  window: WindowId;
  name: Localized;
  centre: Localized;
  /** Nothing when it does not open on that day. */
  opens: string | null;
  /** The last one before it opened. */
  test: TestSheet | null;
  /** From where that was made. */
  kiosk: Localized | null;
  provenAt: string | null;
  alarms: OpenAlarm[];
  contact: { contact: Contact; confirmedBy: StaffId; confirmedAt: string } | null;
}

/** A city's day. */
export interface PreOpening {
  city: City;
  day: string;
  madeAt: string;
  windows: WindowOpening[];
}

export const dialTestsApi = {
  matrix: () => rest.get<MatrixData>('/api/dial-tests'),
  sheet: (id: DialTestId) => rest.get<TestSheet>(`/api/dial-tests/${id}`),
  /** Empty lists stand for all. */
  test: (kiosks: KioskId[], windows: WindowId[], mode: Mode) =>
    rest.post<{ asked: number; already: number }>('/api/dial-tests', { kiosks, windows, mode }),
  plans: () => rest.get<Plan[]>('/api/dial-tests/plans'),
  addPlan: (plan: PlanFields) => rest.post<{ id: string }>('/api/dial-tests/plans', plan),
  changePlan: (id: string, plan: PlanFields) =>
    rest.put<undefined>(`/api/dial-tests/plans/${id}`, plan),
  /** @param month as 2026-11; absent for the current one */
  levels: (month: string | undefined) => rest.get<MonthLevel>('/api/dial-tests/levels', { month }),
  series: (kiosk: KioskId, window: WindowId, days: { from: string; to: string }) =>
    rest.get<Series>('/api/dial-tests/series', { kiosk, window, ...days }),
  preOpening: (city: CityCode, day: string) =>
    rest.get<PreOpening>('/api/dial-tests/pre-opening', { city, day }),
  alarms: () => rest.get<Alarm[]>('/api/dial-tests/alarms'),
  acknowledge: (id: string) => rest.post<undefined>(`/api/dial-tests/alarms/${id}/acknowledgement`),
  give: (id: string, owner: StaffId) =>
    rest.put<undefined>(`/api/dial-tests/alarms/${id}/owner`, { owner }),
  close: (id: string) => rest.post<undefined>(`/api/dial-tests/alarms/${id}/end`),
};
