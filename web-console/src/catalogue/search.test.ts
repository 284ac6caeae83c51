import { describe, expect, it } from 'vitest';
import { search, type SearchableItem } from './search';

function item(
  number: number,
  zh: string,
  pinyin: string,
  en: string,
  category = 'other',
): SearchableItem {
  const initials = pinyin
    .split(' ')
    .map((syllable) => syllable[0])
    .join('');
  return { number, name: { zh, en }, pinyin, initials, category };
}

const ITEMS = [
  item(
    1,
    '内资有限公司设立',
    'nei zi you xian gong si she li',
    'Set up a domestic limited company',
    'company',
  ),
  item(
    7,
    '内资有限公司注销',
    'nei zi you xian gong si zhu xiao',
    'Deregister a domestic limited company',
    'company',
  ),
  item(86, '公积金查询', 'gong ji jin cha xun', 'Query the housing fund', 'housing-fund'),
  item(
    104,
    '住房公积金贷款余额查询',
    'zhu fang gong ji jin dai kuan yu e cha xun',
    'Query the loan balance',
    'housing-fund',
  ),
  item(
    135,
    '退休提取住房公积金',
    'tui xiu ti qu zhu fang gong ji jin',
    'Withdraw the housing fund on retirement',
    'housing-fund',
  ),
];

const found = (query: string, category?: string) =>
  search(ITEMS, query, category).map((each) => each.number);

describe('search', () => {
  it('gives everything in order for nothing typed', () => {
    expect(found('  ')).toEqual([1, 7, 86, 104, 135]);
    expect(found('', 'company')).toEqual([1, 7]);
  });

  it('puts a name that begins so before one that contains it', () => {
    expect(found('公积金')).toEqual([86, 135, 104]);
  });

  it('understands initials', () => {
    expect(found('gjj')).toEqual([86, 135, 104]);
    expect(found('NZYX')).toEqual([1, 7]);
  });

  it('understands pinyin from any syllable, with or without spaces', () => {
    expect(found('gongjijin')).toEqual([86, 135, 104]);
    expect(found('zhu xiao')).toEqual([7]);
  });

  it('does not start in the middle of a syllable', () => {
    expect(found('ongji')).toEqual([]);
  });

  it('finds characters with others between them', () => {
    expect(found('公积余额')).toEqual([104]);
  });

  it('finds an item by its number before anything else', () => {
    expect(found('7')).toEqual([7]);
    expect(found('１０４')).toEqual([104]);
  });

  it('finds English words', () => {
    expect(found('retirement')).toEqual([135]);
  });

  it('stays within the category', () => {
    expect(found('gs', 'housing-fund')).toEqual([]);
  });

  it('says nothing for what nobody offers', () => {
    expect(found('火箭发射')).toEqual([]);
  });
});
