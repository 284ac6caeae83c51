import type { KioskId, WindowId } from '../../protocol/generated';
import { rest } from '../../rest/client';
import type { Figure, Limits } from './figures';
import type { TestLine } from './tests';

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

export const seriesApi = {
  of: (kiosk: KioskId, window: WindowId, days: { from: string; to: string }) =>
    rest.get<Series>('/api/dial-tests/series', { kiosk, window, ...days }),
};
