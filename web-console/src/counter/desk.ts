import type {
  ClientMessage,
  CounterView,
  CounterViewCurrent,
  CounterViewLine,
  StaffId,
} from '../protocol/generated';

/** What the counter can do, in the order of the keys' use. */
export const ACTIONS = ['next', 'recall', 'notShown', 'done'] as const;
export type Action = (typeof ACTIONS)[number];

/** The key of each action; the letters are those of the English words, on every keyboard. */
export const KEYS: Record<Action, string> = { next: ' ', recall: 'r', notShown: 'n', done: 'd' };

/** The ticket that this member of staff serves. */
export function ownTicket(view: CounterView, staff: StaffId): CounterViewCurrent | undefined {
  return view.atCounter.find(({ by }) => by === staff);
}

/** The tickets that colleagues at the same window serve. */
export function colleaguesTickets(view: CounterView, staff: StaffId): CounterViewCurrent[] {
  return view.atCounter.filter(({ by }) => by !== staff);
}

/** Whether the action would do something now. */
export function isPossible(action: Action, view: CounterView, own?: CounterViewCurrent): boolean {
  return action === 'next' ? view.waitingTotal > 0 : own !== undefined;
}

/** The command for an action, or none when there is nothing to do. */
export function commandFor(
  action: Action,
  view: CounterView,
  own: CounterViewCurrent | undefined,
  note: string,
): ClientMessage | undefined {
  if (!isPossible(action, view, own)) return undefined;
  if (action === 'next') return { type: 'CallNextTicket' };
  if (own === undefined) return undefined;
  const ticket = own.ticket.id;
  switch (action) {
    case 'recall':
      return { type: 'RecallTicket', ticket };
    case 'notShown':
      return { type: 'TicketNotShown', ticket };
    case 'done':
      return { type: 'TicketDone', ticket, note };
  }
}

/**
 * The action of a key press. Nothing while somebody types, with a modifier (those belong to the browser), for a key held
 * down, or for the space bar on a focused button, which presses that button.
 */
export function actionOf(event: KeyboardEvent): Action | undefined {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (isWithin(target, 'input, textarea, select, [contenteditable]')) return undefined;
  const key = event.key.toLowerCase();
  if (key === KEYS.next && isWithin(target, 'button, a, [role="button"]')) return undefined;
  return ACTIONS.find((action) => KEYS[action] === key);
}

function isWithin(target: Element | undefined, selector: string): boolean {
  return target !== undefined && target.closest(selector) !== null;
}

/** Whether a finished ticket can still be called back. */
export function isRecallable(line: CounterViewLine, now: number): boolean {
  return line.recallUntil !== undefined && Date.parse(line.recallUntil) > now;
}
