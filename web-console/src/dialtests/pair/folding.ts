import type { Figure } from '../api/figures';
import type { Measured } from '../api/series';
import type { Standing } from '../api/steps';
import { beginOf, DAY } from './days';

/** A measured figure, so long after the first day began. */
export interface Point {
  readonly offset: number;
  readonly value: number;
  readonly standing: Standing;
  readonly at: string;
}

/** What figures came to. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly worst: number;
}

/** Whether a test says anything: one that was broken off does not. */
function saysAnything({ line }: Measured): boolean {
  return line.standing !== 'INTERRUPTED';
}

/** A figure in the order of the tests that have measured it. */
export function pointsOf(tests: readonly Measured[], figure: Figure, from: string): Point[] {
  const begin = beginOf(from);
  return tests.filter(saysAnything).flatMap(({ line: { at, standing }, figures }) => {
    const value = figures[figure];
    return value === null ? [] : [{ offset: Date.parse(at) - begin, value, standing, at }];
  });
}

/** The tests that have failed before they came to that figure, as points without height. */
export function unmeasuredOf(tests: readonly Measured[], figure: Figure, from: string): Point[] {
  const begin = beginOf(from);
  return tests
    .filter(({ line, figures }) => line.standing === 'FAILED' && figures[figure] === null)
    .map(({ line: { at, standing } }) => ({
      offset: Date.parse(at) - begin,
      value: 0,
      standing,
      at,
    }));
}

/** Points that belong to one line: those of a day, for nobody has tested through the night. */
export function runsOf(points: readonly Point[]): Point[][] {
  const runs = new Map<number, Point[]>();
  for (const point of points) {
    const day = Math.floor(point.offset / DAY);
    runs.set(day, [...(runs.get(day) ?? []), point]);
  }
  return [...runs.values()];
}

/** What these came to; nothing of none. */
export function summaryOf(points: readonly Pick<Point, 'value'>[]): Summary | undefined {
  const values = points.map(({ value }) => value).sort((a, b) => a - b);
  const [low, high] = [values[(values.length - 1) >> 1], values[values.length >> 1]];
  const worst = values.at(-1);
  if (low === undefined || high === undefined || worst === undefined) return undefined;
  return { count: values.length, median: (low + high) / 2, worst };
}

/** How many tests were well, of how many that say anything. */
export function passedOf(tests: readonly Measured[]): { passed: number; of: number } {
  const said = tests.filter(saysAnything);
  return { passed: said.filter(({ line }) => line.standing !== 'FAILED').length, of: said.length };
}

const HOUR = 3_600_000;
/** Of a single day at least these hours are drawn, in which offices are open. */
const MORNING = 8;
const EVENING = 18;

/** The hours of a day that hold these points, as milliseconds from its beginning to its end. */
export function hoursOf(points: readonly Pick<Point, 'offset'>[]): [number, number] {
  const hours = points.map(({ offset }) => offset / HOUR);
  return [
    Math.floor(Math.min(MORNING, ...hours)) * HOUR,
    Math.ceil(Math.max(EVENING, ...hours)) * HOUR,
  ];
}

/** A limit so far above everything that the axis would show nothing else is only named. */
const FAR = 5;

/** Whether a limit is drawn beside these points. */
export function isNear(limit: number, points: readonly Pick<Point, 'value'>[]): boolean {
  return limit <= FAR * Math.max(0, ...points.map(({ value }) => value));
}
