import { describe, expect, it } from 'vitest';
import {
  closingTime,
  groupsOf,
  plain,
  problemOf,
  problemOfHours,
  type ServiceHours,
  usualHours,
} from './hours';

const span = (opens: string, closes: string) => ({ opens, closes });

describe('service hours', () => {
  it('takes days in a row with the same times together', () => {
    expect(groupsOf(usualHours())).toEqual([
      { from: 'MONDAY', to: 'FRIDAY', spans: [span('09:00', '17:00')] },
    ]);
  });

  it('keeps a day with other times apart', () => {
    const hours = usualHours();
    hours.week.WEDNESDAY = [span('09:00', '20:00')];
    hours.week.SATURDAY = [span('09:00', '12:00')];
    expect(groupsOf(hours).map(({ from, to }) => [from, to])).toEqual([
      ['MONDAY', 'TUESDAY'],
      ['WEDNESDAY', 'WEDNESDAY'],
      ['THURSDAY', 'FRIDAY'],
      ['SATURDAY', 'SATURDAY'],
    ]);
  });

  it('has no group for an office that never opens', () => {
    const never: ServiceHours = { week: {}, holidays: [], makeUpDays: [], specialDays: {} };
    expect(groupsOf(never)).toEqual([]);
  });

  it.each([
    [[span('09:00', '17:00')], undefined],
    [[span('13:30', '17:00'), span('09:00', '11:30')], undefined],
    [[span('09:00', '12:00'), span('12:00', '17:00')], undefined],
    [[span('20:00', '00:00')], undefined],
    [[span('00:00', '00:00')], undefined],
    [[span('17:00', '09:00')], 'reversed'],
    [[span('09:00', '09:00')], 'reversed'],
    [[span('', '17:00')], 'incomplete'],
    [[span('09:00', '12:00'), span('11:59', '17:00')], 'overlapping'],
    [[span('09:00', '00:00'), span('13:00', '17:00')], 'overlapping'],
  ])('judges %j as %s', (spans, problem) => {
    expect(problemOf(spans)).toBe(problem);
  });

  it('finds the problem of any day', () => {
    const hours = usualHours();
    expect(problemOfHours(hours)).toBeUndefined();
    hours.specialDays['2026-10-02'] = [span('12:00', '10:00')];
    expect(problemOfHours(hours)).toBe('reversed');
  });

  it('cuts seconds off', () => {
    const hours = usualHours();
    hours.week.MONDAY = [span('09:00:00', '17:00:00')];
    expect(plain(hours)).toEqual(usualHours());
  });

  it('writes midnight as the end of the day', () => {
    expect(closingTime('00:00')).toBe('24:00');
    expect(closingTime('17:00:00')).toBe('17:00');
  });
});
