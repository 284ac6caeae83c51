import type { CentreId, CityCode, KioskId, Localized } from '../protocol/generated';
import { rest } from '../rest/client';

/** A kiosk with the state of its enrolment. */
export interface KioskLine {
  id: KioskId;
  name: Localized;
  centre: CentreId;
  centreName: Localized;
  city: CityCode;
  cityName: Localized;
  /** Since when a browser holds its credential. */
  enrolledAt: string | null;
  lastUsedAt: string | null;
  /** Of a code that waits to be used. */
  codeExpiresAt: string | null;
}

/** A one-time code; the server shows it this once. */
export interface FreshCode {
  kiosk: KioskId;
  code: string;
  expiresAt: string;
}

export const kiosksApi = {
  list: () => rest.get<KioskLine[]>('/api/access/kiosks'),
  newCode: (kiosk: KioskId) => rest.post<FreshCode>(`/api/access/kiosks/${kiosk}/codes`),
  revoke: (kiosk: KioskId) => rest.delete<undefined>(`/api/access/kiosks/${kiosk}/device`),
};
