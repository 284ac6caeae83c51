import type { CategoryCode, Localized } from '../protocol/generated';

/** What the search knows of an item. */
export interface SearchableItem {
  readonly number: number;
  readonly name: Localized;
  /** Syllables separated by spaces, without tones. */
  readonly pinyin: string;
  /** First letters of the syllables. */
  readonly initials: string;
  readonly category: CategoryCode;
}

/**
 * The items that answer what somebody typed, best first: Chinese characters, pinyin in full or by initials, English words
 * or the item's number. An empty query gives every item of the category in the catalogue's order.
 */
export function search<T extends SearchableItem>(
  items: readonly T[],
  query: string,
  category?: CategoryCode,
): T[] {
  const eligible = items.filter((item) => category === undefined || item.category === category);
  const wanted = normalise(query);
  if (wanted === '') return [...eligible];
  return eligible
    .flatMap((item) => {
      const rank = rankOf(item, wanted);
      return rank === undefined ? [] : [{ item, rank }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.item.name.zh.length - b.item.name.zh.length ||
        a.item.number - b.item.number,
    )
    .map(({ item }) => item);
}

/** Full-width letters become plain, case and everything between the words goes. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Lower is better; `undefined` is no match. The order is what people mean most often. */
function rankOf(item: SearchableItem, wanted: string): number | undefined {
  const name = normalise(item.name.zh);
  const initials = normalise(item.initials);
  const pinyin = normalise(item.pinyin);
  const matches = [
    String(item.number) === wanted,
    name.startsWith(wanted),
    name.includes(wanted),
    initials.startsWith(wanted),
    pinyin.startsWith(wanted),
    startsAtSyllable(item.pinyin, wanted),
    wanted.length > 1 && initials.includes(wanted),
    wanted.length > 2 && normalise(item.name.en).includes(wanted),
    wanted.length > 1 && hasInOrder(name, wanted),
  ];
  const rank = matches.indexOf(true);
  return rank === -1 ? undefined : rank;
}

/** Whether some syllable begins what was typed: `gongjijin` within `zhu fang gong ji jin`. */
function startsAtSyllable(pinyin: string, wanted: string): boolean {
  const syllables = pinyin.split(/\s+/).map(normalise);
  return syllables.some((_, start) => syllables.slice(start).join('').startsWith(wanted));
}

/** Whether the characters occur in this order, with others between them. */
function hasInOrder(name: string, wanted: string): boolean {
  let from = 0;
  for (const character of wanted) {
    const at = name.indexOf(character, from);
    if (at === -1) return false;
    from = at + character.length;
  }
  return true;
}
