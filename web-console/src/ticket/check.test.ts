import { describe, expect, it } from 'vitest';
import type { TicketState } from '../protocol/generated';
import { askAgainAfter, situationOf, type TicketCheck } from './check';

function check(state: TicketState, changes: Partial<TicketCheck> = {}): TicketCheck {
  const text = { zh: '', en: '' };
  return {
    at: '2026-03-02T01:00:00Z',
    number: 'A017',
    state,
    day: '2026-03-02',
    opens: '09:00:00',
    closes: '17:00:00',
    openNow: true,
    counter: { window: 'counter-songjiang-1', name: text, centre: text, address: text, phone: '' },
    itemName: text,
    permitCity: text,
    aheadOfYou: 0,
    notice: {
      conditions: text,
      procedure: text,
      promisedWorkingDays: 5,
      feeCents: 0,
      legalBasis: '',
      materials: [],
    },
    ...changes,
  };
}

describe('situationOf', () => {
  it.each([
    ['later', check('WAITING', { openNow: false })],
    ['waiting', check('WAITING', { aheadOfYou: 3 })],
    ['soon', check('WAITING', { aheadOfYou: 2 })],
    ['called', check('CALLED')],
    ['notShown', check('NOT_SHOWN')],
    ['done', check('DONE')],
    ['expired', check('EXPIRED')],
  ])('is %s', (situation, ticket) => {
    expect(situationOf(ticket)).toBe(situation);
  });
});

describe('askAgainAfter', () => {
  it('asks more often the nearer the call is, and stops when nothing can change', () => {
    const pauses = (['soon', 'waiting', 'later'] as const).map((each) => askAgainAfter(each) ?? 0);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(askAgainAfter('done')).toBeUndefined();
    expect(askAgainAfter('expired')).toBeUndefined();
  });
});
