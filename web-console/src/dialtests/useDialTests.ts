import { useEffect } from 'react';
import { useResource } from '../rest/useResource';
import { dialTestsApi, type MatrixData } from './api';
import { isLive } from './lasts';

/** While something goes on a manager watches it; otherwise a morning's picture changes seldom. */
const BUSY_MILLIS = 1_000;
const QUIET_MILLIS = 5_000;

/** The matrix, kept fresh while the page is shown. */
export function useDialTests() {
  const resource = useResource(dialTestsApi.matrix);
  const { reload, data } = resource;
  const millis = isBusy(data) ? BUSY_MILLIS : QUIET_MILLIS;
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, millis);
    return () => clearInterval(timer);
  }, [reload, millis]);
  return resource;
}

function isBusy(data: MatrixData | undefined): boolean {
  return (data?.tests ?? []).some(isLive);
}
