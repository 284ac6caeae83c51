import { describe, expect, it } from 'vitest';
import { officialToday, standing } from './qualification';

describe('qualification', () => {
  it.each([
    [null, 'missing'],
    ['2026-03-01', 'expired'],
    ['2026-03-02', 'soon'],
    ['2026-04-01', 'soon'],
    ['2026-04-02', 'good'],
  ])('until %s is %s', (until, expected) => {
    expect(standing(until, '2026-03-02')).toBe(expected);
  });

  it('takes the date of the service centres, wherever the browser stands', () => {
    expect(officialToday(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
    expect(officialToday(new Date('2026-03-01T15:59:59Z'))).toBe('2026-03-01');
  });
});
