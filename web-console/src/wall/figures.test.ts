import { describe, expect, it } from 'vitest';
import type { WallView } from '../protocol/generated';
import { cityNames, figuresOf, placeOnMap, waitedBy } from './figures';
import { tile } from './testdata/tile';

const VIEW: WallView = {
  at: '2026-03-02T01:00:00Z',
  cities: [tile('310117', { name: { zh: '松江', en: 'Songjiang' } })],
  calls: [],
  callsInAll: 0,
  clerks: [],
};

describe('figuresOf', () => {
  it('sums what is counted and takes the longest of what is waited', () => {
    const figures = figuresOf([
      tile('310117', { waiting: 3, longestWaitSeconds: 90, talking: 1, ready: 2, busy: 1 }),
      tile('330400', { waiting: 1, longestWaitSeconds: 200, alarms: ['LONG_WAIT'], off: 4 }),
    ]);
    expect(figures).toEqual({
      waiting: 4,
      longestWaitSeconds: 200,
      talking: 1,
      ready: 2,
      tickets: 0,
      alarms: 1,
      mostWaiting: 3,
      mostStaff: 4,
    });
  });

  it('has a scale to draw on even when nothing is there', () => {
    expect(figuresOf([])).toMatchObject({ longestWaitSeconds: 0, mostWaiting: 1, mostStaff: 1 });
  });
});

describe('waitedBy', () => {
  it('goes on between two views, unless nobody waits', () => {
    const later = Date.parse(VIEW.at) + 5_000;
    expect(waitedBy(later, VIEW, 60)).toBe(65);
    expect(waitedBy(later, VIEW, 0)).toBe(0);
  });

  it('never runs backwards when the clocks differ', () => {
    expect(waitedBy(Date.parse(VIEW.at) - 5_000, VIEW, 60)).toBe(60);
  });
});

describe('the map', () => {
  it('has Songjiang in the north-east and Jinhua in the south', () => {
    expect(placeOnMap('310117')).toEqual({ row: 1, column: 3 });
    expect(placeOnMap('330700')).toEqual({ row: 3, column: 2 });
  });

  it('has no place for a city it does not know', () => {
    expect(placeOnMap('110000')).toBeUndefined();
  });
});

it('names a city it does not know by its code', () => {
  expect(cityNames(VIEW)('310117').en).toBe('Songjiang');
  expect(cityNames(VIEW)('110000').en).toBe('110000');
});
