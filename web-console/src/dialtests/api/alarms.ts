import type { CityCode, DialTestId, KioskId, StaffId, WindowId } from '../../protocol/generated';
import { rest } from '../../rest/client';
import type { Fault, Step } from './steps';

export type AlarmKind = 'KIOSK' | 'WINDOW' | 'PAIR' | 'SITE';

/** Repaired when tests have passed again, closed by a manager, or about what is there no more. */
export type AlarmEnding = 'REPAIRED' | 'CLOSED' | 'PLACE_REMOVED';

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
  endedBy: string | null;
  /** Nothing while it is open. */
  ending: AlarmEnding | null;
  /** Messages about it that have arrived, and that could not be sent. */
  told: number;
  untold: number;
  /** Whether its window gets no calls for now. */
  leftOut: boolean;
}

export const alarmsApi = {
  list: () => rest.get<Alarm[]>('/api/dial-tests/alarms'),
  acknowledge: (id: string) => rest.post<undefined>(`/api/dial-tests/alarms/${id}/acknowledgement`),
  give: (id: string, owner: StaffId) =>
    rest.put<undefined>(`/api/dial-tests/alarms/${id}/owner`, { owner }),
  close: (id: string) => rest.post<undefined>(`/api/dial-tests/alarms/${id}/end`),
};
