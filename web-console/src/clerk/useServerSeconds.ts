import { useNow } from '../shell/useNow';
import { useSession } from './session';

/** Seconds from an instant (ISO 8601) until now by the server's clock; never negative. */
export function useSecondsSince(instant: string): number {
  return Math.max(0, Math.floor(useMillisSince(instant) / 1_000));
}

/** Seconds from now until an instant by the server's clock; never negative. */
export function useSecondsUntil(instant: string): number {
  return Math.max(0, Math.ceil(-useMillisSince(instant) / 1_000));
}

function useMillisSince(instant: string): number {
  return useNow(useSession().live.clock) - Date.parse(instant);
}
