import type { CallId } from '../protocol/generated';

/** Where a manager supervises that call. */
export function superviseAddress(call: CallId): string {
  return `/manager/supervise/${call}`;
}

/** What the wall says on the way there: whoever presses listens at once. */
export const BEGIN = { begin: true } as const;

/**
 * Whether the supervision begins by itself. Only the wall says so: an address that is opened by hand or comes back with a
 * browser's tabs listens to nobody.
 *
 * @param state of the browser's history
 */
export function begins(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'begin' in state && state.begin === true;
}
