import { describe, expect, it } from 'vitest';
import { fieldsOf, millisSince, numberAt, numberIn, NUMBERS } from './pattern';

const brightness = (number: number): number[] =>
  fieldsOf(number).map((white) => (white ? 230 : 25));

describe('a picture of a number', () => {
  it.each([0, 1, 4_711, 32_768, NUMBERS - 1])('%i is read back', (number) => {
    expect(numberIn(brightness(number))).toBe(number);
  });

  it('is not taken for a number when a field is damaged', () => {
    const damaged = brightness(4_711);
    damaged[3] = 255 - (damaged[3] ?? 0);
    expect(numberIn(damaged)).toBeUndefined();
    const blurred = brightness(4_711);
    blurred[20] = 128;
    expect(numberIn(blurred)).toBeUndefined();
  });

  it('is in nothing else', () => {
    expect(numberIn(Array.from({ length: 32 }, () => 0))).toBeUndefined();
    expect(numberIn([])).toBeUndefined();
  });

  it('says how long it was on its way, over the end of the numbers too', () => {
    const sent = NUMBERS * 1_000 - 20;
    expect(millisSince(numberAt(sent), sent + 65)).toBe(65);
    // A clock that is a little behind the other one.
    expect(millisSince(numberAt(sent), sent - 5)).toBe(0);
  });
});
