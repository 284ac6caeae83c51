import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from './session';

/** Often enough that no second is skipped; the screen changes once a second. */
const LOOK_MILLIS = 200;

/** The server's time in whole epoch seconds, drawn anew with every second. */
export function useServerSeconds(): number {
  const { clock } = useSession().live;
  const subscribe = useCallback((listener: () => void) => {
    const timer = setInterval(listener, LOOK_MILLIS);
    return () => clearInterval(timer);
  }, []);
  return useSyncExternalStore(subscribe, () => Math.floor(clock.now() / 1_000));
}

/** Seconds from an instant (ISO 8601) until now; never negative. */
export function useSecondsSince(instant: string): number {
  return Math.max(0, useServerSeconds() - Math.floor(Date.parse(instant) / 1_000));
}

/** Seconds from now until an instant; never negative. */
export function useSecondsUntil(instant: string): number {
  return Math.max(0, Math.ceil(Date.parse(instant) / 1_000) - useServerSeconds());
}
