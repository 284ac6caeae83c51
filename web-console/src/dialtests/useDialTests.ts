import { dialTestsApi, type MatrixData } from './api';
import { isLive } from './lasts';
import { usePolled } from './usePolled';

/** While something goes on a manager watches it; otherwise a morning's picture changes seldom. */
const BUSY_MILLIS = 1_000;
const QUIET_MILLIS = 5_000;

/** The matrix, kept fresh while the page is shown. */
export function useDialTests() {
  return usePolled(dialTestsApi.matrix, millisOf);
}

/** The alarms, kept fresh while the page is shown. */
export function useAlarms() {
  return usePolled(dialTestsApi.alarms, () => QUIET_MILLIS);
}

function millisOf(data: MatrixData | undefined): number {
  return (data?.tests ?? []).some(isLive) ? BUSY_MILLIS : QUIET_MILLIS;
}
