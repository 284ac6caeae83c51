import type { CatalogueItem } from '../../rest/catalogue';

const KEPT = 'yunchuang.kiosk.itemCounts';

/** How often each item was chosen at this kiosk, by its number; says nothing about anybody. */
export type ItemCounts = Readonly<Record<string, number>>;

/** The items to offer before anything is typed: those chosen most often here, then those often asked for anywhere. */
export function frequentItems(
  items: readonly CatalogueItem[],
  counts: ItemCounts,
  howMany: number,
): CatalogueItem[] {
  const chosen = (item: CatalogueItem) => counts[item.number] ?? 0;
  return [...items]
    .sort(
      (a, b) =>
        chosen(b) - chosen(a) || Number(b.frequent) - Number(a.frequent) || a.number - b.number,
    )
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
