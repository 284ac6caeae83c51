import type {
  ApplicantKind,
  CityCode,
  DeviceKind,
  ItemVersionId,
  KioskId,
} from '../protocol/generated';
import type { Decision } from '../rest/catalogue';
import { rest } from '../rest/client';

/** What is asked; what is left out is as it is now. */
export interface WhatIf {
  item: number;
  permitCity: CityCode;
  applicant: ApplicantKind;
  /** From which the citizen would call. */
  kiosk: KioskId;
  devices?: DeviceKind[] | undefined;
  /** How many clerks the city's virtual windows would have. */
  clerks?: number | undefined;
  at?: string | undefined;
}

/** The answer, and what it was made from. */
export interface WhatIfAnswer {
  decision: Decision;
  /** The sheet in the permit city; none when it has not published the item. */
  version: ItemVersionId | null;
  devices: DeviceKind[];
  cover: { virtualWindows: number; clerks: number };
  /** Whether the kiosk's counter is open then. */
  counterOpen: boolean;
  at: string;
}

export const whatIf = (question: WhatIf) =>
  rest.post<WhatIfAnswer>('/api/catalogue/what-if', question);
