import { beforeEach, describe, expect, it } from 'vitest';
import { countChoice, frequentItems, readCounts } from './frequent';

const ITEMS = [1, 2, 3, 78, 111].map((number) => ({
  number,
  name: { zh: `事项${number}`, en: `Item ${number}` },
  pinyin: '',
  initials: '',
  category: 'other',
  frequent: number > 3,
}));

const numbers = (counts: Record<string, number>, howMany = 4) =>
  frequentItems(ITEMS, counts, howMany).map((item) => item.number);

describe('frequent items', () => {
  beforeEach(() => localStorage.clear());

  it('begin with those often asked for', () => {
    expect(numbers({})).toEqual([78, 111, 1, 2]);
  });

  it('learn what is chosen here', () => {
    expect(numbers({ 3: 5, 78: 7 }, 3)).toEqual([78, 3, 111]);
  });

  it('are counted over visits', () => {
    countChoice(localStorage, 3);
    countChoice(localStorage, 3);
    expect(readCounts(localStorage)).toEqual({ 3: 2 });
  });

  it('survive a spoilt store', () => {
    localStorage.setItem('yunchuang.kiosk.itemCounts', '{not json');
    expect(readCounts(localStorage)).toEqual({});
  });
});
