/** A page that nobody touches for this long belongs to nobody. */
export const IDLE_MILLIS = 60_000;

/** The last part of that time, in which the page asks whether somebody is still there. */
export const WARNING_MILLIS = 15_000;

export type Presence =
  | { state: 'present' }
  /** Whole seconds until the page wipes itself, at least 1. */
  | { state: 'asked'; secondsLeft: number }
  | { state: 'gone' };

/** Whether somebody is there, so many milliseconds after the last touch. */
export function presenceAfter(untouchedMillis: number): Presence {
  const left = IDLE_MILLIS - untouchedMillis;
  if (left <= 0) return { state: 'gone' };
  return left <= WARNING_MILLIS
    ? { state: 'asked', secondsLeft: Math.ceil(left / 1_000) }
    : { state: 'present' };
}

/** How long this answer stays true, in milliseconds. */
export function millisUntilNextLook(untouchedMillis: number): number {
  const untilAsked = IDLE_MILLIS - WARNING_MILLIS - untouchedMillis;
  if (untilAsked > 0) return untilAsked;
  return (IDLE_MILLIS - untouchedMillis) % 1_000 || 1_000;
}
