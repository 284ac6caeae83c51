import { useEffect } from 'react';
import { useSession } from '../session';
import { useSecondsSince } from '../useServerSeconds';

/** A hold is told of again whenever it has lasted so many seconds more. */
const REMIND_SECONDS = 60;

/**
 * The time that the citizen has been on hold. A hold that is forgotten is heard: once a minute.
 *
 * @param since ISO 8601
 */
export function useHoldReminder(since: string): { seconds: number; reminders: number } {
  const { bell } = useSession();
  const seconds = useSecondsSince(since);
  const reminders = Math.floor(seconds / REMIND_SECONDS);
  useEffect(() => {
    if (reminders > 0) bell.remind();
  }, [bell, reminders]);
  return { seconds, reminders };
}
