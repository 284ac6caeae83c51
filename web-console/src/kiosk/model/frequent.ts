import type { SearchableItem } from './search';

/** What people ask for most in the corridor's centres, until this kiosk has its own experience. */
const AT_FIRST = [111, 78, 129, 1, 157, 85, 5, 119];

const KEPT = 'yunchuang.kiosk.itemCounts';

/** How often each item was chosen at this kiosk, by its number; says nothing about anybody. */
export type ItemCounts = Readonly<Record<string, number>>;

/** The items to offer before anything is typed: those chosen most often here, then the usual ones. */
export function frequentItems<T extends SearchableItem>(
  items: readonly T[],
  counts: ItemCounts,
  howMany: number,
): T[] {
  const usual = (item: T) => {
    const place = AT_FIRST.indexOf(item.number);
    return place === -1 ? AT_FIRST.length : place;
  };
  const chosen = (item: T) => counts[item.number] ?? 0;
  return [...items]
    .sort((a, b) => chosen(b) - chosen(a) || usual(a) - usual(b) || a.number - b.number)
    .slice(0, howMany);
}

export function readCounts(storage: Storage): ItemCounts {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEPT) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as ItemCounts) : {};
  } catch {
    return {};
  }
}

/** Counts one more choice of that item. */
export function countChoice(storage: Storage, item: number): void {
  const counts = readCounts(storage);
  storage.setItem(KEPT, JSON.stringify({ ...counts, [item]: (counts[item] ?? 0) + 1 }));
}
