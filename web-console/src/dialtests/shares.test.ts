import { describe, expect, it } from 'vitest';
import { partOf, percentOf, toneOf, worstOf } from './shares';

const day = (openMinutes: number, provenMinutes: number) => ({ openMinutes, provenMinutes });

describe('a share of opening hours', () => {
  it('is none where nothing was open', () => {
    expect(partOf(day(0, 0))).toBeUndefined();
    expect(toneOf(undefined)).toBe('plain');
  });

  it('is written no better than it was', () => {
    expect(percentOf(partOf(day(1_000, 999)) ?? 0)).toBe(99);
    expect(percentOf(1)).toBe(100);
  });

  it('is told apart where somebody has to look', () => {
    expect([1, 0.95, 0.94, 0.8, 0.79, 0].map(toneOf)).toEqual([
      'ok',
      'ok',
      'wait',
      'wait',
      'stop',
      'stop',
    ]);
  });

  it('has its worst day', () => {
    expect(worstOf([day(480, 480), day(480, 60), day(240, 120)])).toEqual(day(480, 60));
    const none: readonly { openMinutes: number; provenMinutes: number }[] = [];
    expect(worstOf(none)).toBeUndefined();
  });
});
