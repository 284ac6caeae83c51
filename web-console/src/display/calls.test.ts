import { describe, expect, it } from 'vitest';
import type { DisplayView, DisplayViewCalled } from '../protocol/generated';
import { newCalls, spoken } from './calls';

const START = Date.parse('2026-03-02T01:00:00Z');

function called(number: string, times = 1, atSeconds = 0): DisplayViewCalled {
  return {
    ticket: `00000000-0000-0000-0000-00000000${number.slice(1)}0`,
    number,
    counter: { zh: '1 号窗口', en: 'Counter 1' },
    at: new Date(START + atSeconds * 1_000).toISOString(),
    times,
  };
}

function view(calling: DisplayViewCalled | undefined, ...recent: DisplayViewCalled[]): DisplayView {
  const centre = { zh: '松江', en: 'Songjiang' };
  return {
    id: 'centre-songjiang',
    centre,
    recent,
    waiting: 0,
    ...(calling === undefined ? {} : { calling }),
  };
}

const numbers = (calls: DisplayViewCalled[]) => calls.map(({ number }) => number);

describe('newCalls', () => {
  it('does not repeat what was called before the page was opened', () => {
    const first = newCalls(undefined, view(called('A002'), called('A001')), START);
    expect(first.news).toEqual([]);
    expect(newCalls(first.known, view(called('A002'), called('A001')), START).news).toEqual([]);
  });

  it('tells every call once, the older one first', () => {
    const { known } = newCalls(undefined, view(undefined), START);
    const both = view(called('A002', 1, 2), called('A001', 1, 1));
    const next = newCalls(known, both, START + 3_000);
    expect(numbers(next.news)).toEqual(['A001', 'A002']);
    expect(newCalls(next.known, both, START + 4_000).news).toEqual([]);
  });

  it('tells a number again when it is called again', () => {
    const { known } = newCalls(undefined, view(called('A001')), START);
    expect(numbers(newCalls(known, view(called('A001', 2, 5)), START + 5_000).news)).toEqual([
      'A001',
    ]);
  });

  it('does not tell a served number when it joins the others', () => {
    const { known } = newCalls(undefined, view(called('A001')), START);
    expect(newCalls(known, view(undefined, called('A001')), START).news).toEqual([]);
  });

  it('is silent about what happened long ago while the connection was lost', () => {
    const { known } = newCalls(undefined, view(undefined), START);
    const late = view(called('A002', 1, 590), called('A001', 1, 10));
    expect(numbers(newCalls(known, late, START + 600_000).news)).toEqual(['A002']);
  });
});

it('speaks a number sign by sign', () => {
  expect(spoken('A017')).toBe('A 0 1 7');
});
