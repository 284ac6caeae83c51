import { alarmsApi } from './api/alarms';
import { probesApi } from './api/probes';
import { type MatrixData, testsApi } from './api/tests';
import { isLive } from './lasts';
import { usePolled } from './usePolled';

/** While something goes on a manager watches it; otherwise a morning's picture changes seldom. */
const BUSY_MILLIS = 1_000;
const QUIET_MILLIS = 5_000;

/** The matrix, kept fresh while the page is shown. */
export function useDialTests() {
  return usePolled(testsApi.matrix, millisOf);
}

/** The alarms, kept fresh while the page is shown. */
export function useAlarms() {
  return usePolled(alarmsApi.list, () => QUIET_MILLIS);
}

/** The probes, kept fresh while the page is shown. */
export function useProbes() {
  return usePolled(probesApi.list, () => QUIET_MILLIS);
}

function millisOf(data: MatrixData | undefined): number {
  return (data?.tests ?? []).some(isLive) ? BUSY_MILLIS : QUIET_MILLIS;
}
