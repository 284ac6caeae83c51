import { describe, expect, it } from 'vitest';
import { clockTime } from './clockTime';

describe('clock time', () => {
  it.each([
    ['9', '09:00'],
    ['09:00', '09:00'],
    ['9:30', '09:30'],
    ['930', '09:30'],
    ['1730', '17:30'],
    ['17.30', '17:30'],
    ['１７：３０', '17:30'],
    [' 8:05 ', '08:05'],
    ['24:00', '00:00'],
    ['0', '00:00'],
  ])('understands %s', (typed, time) => {
    expect(clockTime(typed)).toBe(time);
  });

  it.each(['', '25', '24:30', '9:60', '9:5', 'nine', '-1', '123456'])('refuses %s', (typed) => {
    expect(clockTime(typed)).toBeUndefined();
  });
});
