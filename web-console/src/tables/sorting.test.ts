import { describe, expect, it } from 'vitest';
import { type Sortable, sorted } from './sorting';

interface Row {
  name: string;
  days?: number;
}

const rows: Row[] = [{ name: '苏州', days: 10 }, { name: '嘉兴' }, { name: '杭州', days: 2 }];

const columns: Sortable<Row>[] = [
  { key: 'name', text: (row) => row.name },
  { key: 'days', text: (row) => String(row.days ?? ''), order: (row) => row.days },
];

const names = (key: string, descending = false) =>
  sorted(rows, columns, { key, descending }, 'zh').map((row) => row.name);

describe('sorting', () => {
  it('keeps the order without it', () => {
    expect(sorted(rows, columns, undefined, 'zh')).toEqual(rows);
    expect(names('gone')).toEqual(['苏州', '嘉兴', '杭州']);
  });

  it('sorts Chinese by pinyin', () => {
    expect(names('name')).toEqual(['杭州', '嘉兴', '苏州']);
    expect(names('name', true)).toEqual(['苏州', '嘉兴', '杭州']);
  });

  it('sorts numbers by size and what is absent last, both ways', () => {
    expect(names('days')).toEqual(['杭州', '苏州', '嘉兴']);
    expect(names('days', true)).toEqual(['苏州', '杭州', '嘉兴']);
  });

  it('leaves the rows it was given alone', () => {
    names('name', true);
    expect(rows.map((row) => row.name)).toEqual(['苏州', '嘉兴', '杭州']);
  });
});
