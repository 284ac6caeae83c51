import { describe, expect, it } from 'vitest';
import type { Measured } from '../api/series';
import type { Standing } from '../api/steps';
import { DAY, daysUntil, isDay, plusDays } from './days';
import { hoursOf, isNear, passedOf, pointsOf, runsOf, summaryOf, unmeasuredOf } from './folding';

const HOUR = DAY / 24;

const test = (at: string, standing: Standing, roundTripMillis: number | null): Measured => ({
  line: {
    id: `test-${at}`,
    kiosk: 'kiosk-a',
    window: 'virtual-b',
    standing,
    step: null,
    fault: null,
    why: null,
    mode: 'AUTO' as const,
    confirmed: null,
    askedAt: at,
    at,
  },
  figures: { roundTripMillis, lossPercent: null, frozenMillis: null, setUpMillis: null },
});

/** Half past eight and ten on the second of March, and half past eight on the third, at the service centres. */
const TESTS = [
  test('2026-03-02T00:30:00Z', 'PASSED', 20),
  test('2026-03-02T02:00:00Z', 'WARNING', 340),
  test('2026-03-02T03:00:00Z', 'INTERRUPTED', 7),
  test('2026-03-03T00:30:00Z', 'FAILED', null),
];

describe('the tests of some days', () => {
  it('become points after the beginning of the first day, except those that say nothing', () => {
    const points = pointsOf(TESTS, 'roundTripMillis', '2026-03-02');
    expect(points.map(({ offset, value }) => [offset / HOUR, value])).toEqual([
      [8.5, 20],
      [10, 340],
    ]);
    expect(pointsOf(TESTS, 'lossPercent', '2026-03-02')).toEqual([]);
  });

  it('that failed before they measured anything keep their place', () => {
    const points = unmeasuredOf(TESTS, 'roundTripMillis', '2026-03-02');
    expect(points.map(({ offset }) => offset / HOUR)).toEqual([32.5]);
  });

  it('are counted by what they say', () => {
    expect(passedOf(TESTS)).toEqual({ passed: 2, of: 3 });
    expect(passedOf([])).toEqual({ passed: 0, of: 0 });
  });

  it('have a median and a worst, also when they are even in number', () => {
    const values = (...all: number[]) => all.map((value) => ({ value }));
    expect(summaryOf(values(30, 10, 20))).toEqual({ count: 3, median: 20, worst: 30 });
    expect(summaryOf(values(40, 10))).toEqual({ count: 2, median: 25, worst: 40 });
    expect(summaryOf([])).toBeUndefined();
  });

  it('are joined within a day only', () => {
    const point = (offset: number) => ({ offset, value: 1, standing: 'PASSED' as const, at: '' });
    const runs = runsOf([point(HOUR), point(2 * HOUR), point(DAY)]);
    expect(runs.map((run) => run.length)).toEqual([2, 1]);
  });

  it('show their office hours, and more where somebody has tested at night', () => {
    expect(hoursOf([])).toEqual([8 * HOUR, 18 * HOUR]);
    expect(hoursOf([{ offset: 6.5 * HOUR }, { offset: 20.1 * HOUR }])).toEqual([
      6 * HOUR,
      21 * HOUR,
    ]);
  });

  it('have a limit beside them unless it is far above', () => {
    expect(isNear(300, [{ value: 60 }])).toBe(true);
    expect(isNear(300, [{ value: 59 }])).toBe(false);
    expect(isNear(300, [])).toBe(false);
  });
});

describe('days', () => {
  it('are counted over the ends of months', () => {
    expect(daysUntil('2026-03-02', 7)).toEqual({ from: '2026-02-24', to: '2026-03-02' });
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('are only those that there are', () => {
    expect(['2026-02-28', '2026-02-29', '2026-2-1', 'today', null].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
