import type { Language } from '../../i18n/language';
import type { CityCode, Localized, StaffId, WindowId } from '../../protocol/generated';
import type { City } from '../../rest/catalogue';
import { rest } from '../../rest/client';
import type { Contact } from '../../windows/places';
import type { AlarmKind } from './alarms';
import type { Fault, Step } from './steps';
import type { Mode, TestSheet } from './tests';

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
  /** Who has answered then. */
  provenBy: Mode | null;
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

export const preOpeningApi = {
  report: (city: CityCode, day: string) =>
    rest.get<PreOpening>('/api/dial-tests/pre-opening', { city, day }),
  /** The same as PDF. */
  pdf: (city: CityCode, day: string, language: Language) =>
    rest.getFile('/api/dial-tests/pre-opening/pdf', { city, day, language }),
};
