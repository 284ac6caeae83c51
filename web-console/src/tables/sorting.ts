/** What sorts a column's rows. */
export interface Sortable<T> {
  key: string;
  text: (row: T) => string;
  /** What sorts the rows when the text does not; what has none comes last, both ways. */
  order?: (row: T) => string | number | undefined;
}

/** The column that sorts, and which way. */
export interface Sorting {
  key: string;
  descending: boolean;
}

/** The rows in that order; rows that are equal keep theirs. Chinese is sorted by pinyin, numbers by size. */
export function sorted<T>(
  rows: readonly T[],
  columns: readonly Sortable<T>[],
  sorting: Sorting | undefined,
  language: string,
): T[] {
  const by = columns.find(({ key }) => key === sorting?.key);
  if (by === undefined || sorting === undefined) return [...rows];
  const value = by.order ?? by.text;
  const collator = new Intl.Collator(language, { numeric: true });
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    const order =
      typeof x === 'number' && typeof y === 'number'
        ? x - y
        : collator.compare(String(x), String(y));
    return sorting.descending ? -order : order;
  });
}
