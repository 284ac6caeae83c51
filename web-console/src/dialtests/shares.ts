import type { Tone } from '../tables/Mark';
import type { Share } from './api/levels';

/** Below this a day needs a look, and below that it needs a reason. */
const GOOD = 0.95;
const FAIR = 0.8;

/** The proven part, 0 to 1; nothing of no opening hours. */
export function partOf({ openMinutes, provenMinutes }: Share): number | undefined {
  return openMinutes === 0 ? undefined : provenMinutes / openMinutes;
}

/** Whole percent, rounded down: what is not quite proven is not written as if it were. */
export function percentOf(part: number): number {
  return Math.floor(part * 100);
}

export function toneOf(part: number | undefined): Tone {
  if (part === undefined) return 'plain';
  if (part >= GOOD) return 'ok';
  return part >= FAIR ? 'wait' : 'stop';
}

/** The day of the least part. */
export function worstOf<Day extends Share>(days: readonly Day[]): Day | undefined {
  return [...days].sort((a, b) => (partOf(a) ?? 1) - (partOf(b) ?? 1))[0];
}

export function hoursOf(minutes: number): string {
  return (minutes / 60).toFixed(1);
}
