import type { DisplayView, DisplayViewCalled } from '../protocol/generated';

/** A call made longer ago is not spoken any more: whoever it was for has come, or is called again. */
const STILL_NEWS_MS = 60_000;

/** One call of one number; called again it is another call. */
const nameOf = ({ ticket, times }: DisplayViewCalled) => `${ticket}:${times}`;

/** The calls that a display already knows. */
export type KnownCalls = ReadonlySet<string>;

/**
 * The calls of a view that are not known yet, oldest first, and all that are known then. What was called before the page
 * was opened, or long ago while the connection was lost, is known without being news.
 */
export function newCalls(
  known: KnownCalls | undefined,
  view: DisplayView,
  now: number,
): { news: DisplayViewCalled[]; known: KnownCalls } {
  const shown = [...(view.calling === undefined ? [] : [view.calling]), ...view.recent];
  const names = new Set(shown.map(nameOf));
  if (known === undefined) return { news: [], known: names };
  const news = shown
    .filter((call) => !known.has(nameOf(call)))
    .filter((call) => now - Date.parse(call.at) < STILL_NEWS_MS)
    .reverse();
  return { news, known: names };
}

/** The number as it is spoken: sign by sign, for "A017" is no word and seventeen is not what is printed. */
export function spoken(number: string): string {
  return Array.from(number).join(' ');
}
