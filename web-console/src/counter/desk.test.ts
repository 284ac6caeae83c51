import { describe, expect, it } from 'vitest';
import type { CounterView, CounterViewCurrent, TicketView } from '../protocol/generated';
import { actionOf, commandFor, isPossible, isRecallable, ownTicket } from './desk';

const CURRENT: CounterViewCurrent = {
  ticket: { id: '6f0f3c0a-6c0e-4a52-9a53-0b9fca0a0001', number: 'A001' } as TicketView,
  reasonText: '',
  by: 'counter-songjiang-1',
  byName: { zh: '陈静', en: 'Chen Jing' },
  calledAt: '2026-03-02T01:00:00Z',
  timesCalled: 1,
};

function view(waitingTotal: number, atCounter: CounterViewCurrent[] = []): CounterView {
  const name = { zh: '1 号窗口', en: 'Counter 1' };
  return {
    window: 'counter-songjiang-1',
    name,
    centre: name,
    waitingTotal,
    waiting: [],
    atCounter,
    recent: [],
  };
}

function press(key: string, options: KeyboardEventInit = {}, tag = 'body'): KeyboardEvent {
  const target = tag === 'body' ? document.body : document.createElement(tag);
  if (tag !== 'body') document.body.append(target);
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...options });
  target.dispatchEvent(event);
  return event;
}

describe('the keys', () => {
  it.each([
    [' ', 'next'],
    ['r', 'recall'],
    ['N', 'notShown'],
    ['d', 'done'],
    ['x', undefined],
  ])('%j is %s', (key, action) => {
    expect(actionOf(press(key))).toBe(action);
  });

  it('do nothing while somebody types', () => {
    expect(actionOf(press('d', {}, 'textarea'))).toBeUndefined();
    expect(actionOf(press(' ', {}, 'input'))).toBeUndefined();
  });

  it('do nothing when held down or with a modifier', () => {
    expect(actionOf(press(' ', { repeat: true }))).toBeUndefined();
    expect(actionOf(press('r', { ctrlKey: true }))).toBeUndefined();
  });

  it('leave the space bar to a focused button', () => {
    expect(actionOf(press(' ', {}, 'button'))).toBeUndefined();
    expect(actionOf(press('r', {}, 'button'))).toBe('recall');
  });
});

describe('the ticket at the counter', () => {
  it('is the one that this member of staff called', () => {
    const shared = view(0, [{ ...CURRENT, by: 'counter-songjiang-2' }, CURRENT]);
    expect(ownTicket(shared, 'counter-songjiang-1')).toBe(CURRENT);
    expect(ownTicket(shared, 'counter-songjiang-3')).toBeUndefined();
  });
});

describe('the commands', () => {
  it('need somebody in line or at the counter', () => {
    expect(isPossible('next', view(0))).toBe(false);
    expect(isPossible('next', view(1))).toBe(true);
    expect(commandFor('done', view(1), undefined, '')).toBeUndefined();
  });

  it('name the current ticket, and carry the note when it is done', () => {
    const serving = view(0, [CURRENT]);
    const ticket = CURRENT.ticket.id;
    expect(commandFor('recall', serving, CURRENT, 'x')).toEqual({ type: 'RecallTicket', ticket });
    expect(commandFor('notShown', serving, CURRENT, 'x')).toEqual({
      type: 'TicketNotShown',
      ticket,
    });
    expect(commandFor('done', serving, CURRENT, 'x')).toEqual({
      type: 'TicketDone',
      ticket,
      note: 'x',
    });
  });
});

it('offers to call back only while the server would', () => {
  const line = {
    id: CURRENT.ticket.id,
    number: 'A001',
    itemName: { zh: '', en: '' },
    priority: 'NORMAL',
    state: 'NOT_SHOWN',
    reason: 'OTHER',
    issuedAt: '2026-03-02T01:00:00Z',
  } as const;
  const until = '2026-03-02T01:30:00Z';
  expect(isRecallable(line, 0)).toBe(false);
  expect(isRecallable({ ...line, recallUntil: until }, Date.parse(until) - 1)).toBe(true);
  expect(isRecallable({ ...line, recallUntil: until }, Date.parse(until))).toBe(false);
});
