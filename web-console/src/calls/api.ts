import type {
  ApplicantKind,
  CallId,
  CaptureState,
  CategoryCode,
  CityCode,
  ControlScope,
  KioskId,
  Localized,
  Priority,
  StaffId,
  WrapUpCode,
} from '../protocol/generated';
import { rest } from '../rest/client';

export const OUTCOMES = [
  'WAITING',
  'TALKING',
  'COMPLETED',
  'TO_COUNTER',
  'GIVEN_UP',
  'LOST',
] as const;

/** What became of a call. */
export type Outcome = (typeof OUTCOMES)[number];

/** A call as managers look back at it: the citizen has no name here. */
export interface PastCall {
  id: CallId;
  item: number;
  itemName: Localized;
  category: CategoryCode;
  originCity: CityCode;
  permitCity: CityCode;
  kiosk: KioskId;
  applicant: ApplicantKind;
  priority: Priority;
  placedAt: string;
  answeredAt: string | null;
  overAt: string | null;
  /** Who answered first. */
  firstClerk: StaffId | null;
  /** Who answered last. */
  clerk: StaffId | null;
  outcome: Outcome;
  wrapUp: WrapUpCode | null;
  rating: number | null;
  /** How often the clerk was allowed to control the kiosk. */
  controls: number;
}

export interface CallsPage {
  calls: PastCall[];
  more: boolean;
}

export interface PastStep {
  at: string;
  who: 'CITIZEN' | 'CLERK' | 'EXPERT' | 'MANAGER' | 'AGENT' | 'ATTENDANT' | 'SERVER';
  staff: StaffId | null;
  command: string;
  state: 'QUEUED' | 'OFFERED' | 'CONNECTING' | 'ACTIVE' | 'OFFLINE' | 'ENDED';
}

/** Everything that is told of one call. */
export interface Story {
  call: PastCall;
  /** The number at the counter. */
  ticket: string | null;
  steps: PastStep[];
  /** That documents were taken, and no more. */
  captures: { takenAt: string; pages: number; state: CaptureState }[];
  /** Each time a clerk handed it on, and to where. */
  transfers: { at: string; from: StaffId; to: Localized }[];
}

/** The kinds of events that control a kiosk. */
export const CONTROL_KINDS = ['MOVE', 'BUTTON', 'WHEEL', 'KEY', 'TEXT'] as const;

/** What was done under one lease; never what was typed. */
export interface JournalEntry {
  sequence: number;
  controller: StaffId;
  /** Who agreed for a citizen who could not. */
  attendant: StaffId | null;
  scope: ControlScope;
  from: string;
  to: string;
  /** Without the word of the kiosk's agent the counts are zero. */
  reported: boolean;
  events: Partial<Record<(typeof CONTROL_KINDS)[number], number>>;
  dropped: number;
  fronts: { title: string; host: string | null; since: string }[];
}

export const FLAWS = ['MISSING', 'MISPLACED', 'CHANGED', 'WRONG_END'] as const;

/** What the walk along the journal's chain has found. */
export interface Finding {
  intact: boolean;
  entries: number;
  head: string;
  flaw: { sequence: number; what: (typeof FLAWS)[number] } | null;
}

/** Which calls are wanted; what is absent admits all. */
export interface Wanted {
  city?: CityCode | undefined;
  /** As 2026-03-02. */
  day?: string | undefined;
  clerk?: StaffId | undefined;
  outcome?: Outcome | undefined;
}

const PAGE_SIZE = 50;

export const callsApi = {
  page: (wanted: Wanted, before: CallId | undefined) =>
    rest.get<CallsPage>('/api/calls', { ...wanted, before, size: PAGE_SIZE }),
  story: (call: CallId) => rest.get<Story>(`/api/calls/${call}`),
  journal: (call: CallId) => rest.get<JournalEntry[]>(`/api/journal/calls/${call}`),
  verify: () => rest.get<Finding>('/api/journal/verification'),
};
