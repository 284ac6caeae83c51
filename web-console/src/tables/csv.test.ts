import { describe, expect, it } from 'vitest';
import { csv } from './csv';

describe('csv', () => {
  it('quotes what would break a cell', () => {
    expect(csv([['a', 'b,c', 'say "x"', 'two\nlines']])).toBe(
      '\uFEFFa,"b,c","say ""x""","two\nlines"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '  =1', '＝1'])(
    'makes the formula %j harmless',
    (formula) => {
      expect(csv([[formula]])).toContain(`'${formula}`);
    },
  );

  it.each(['2026/11/20 19:19', '09:00–17:00', '021-00003117', '1 号窗口'])(
    'leaves %j as it is',
    (text) => {
      expect(csv([[text]])).toBe(`\uFEFF${text}\r\n`);
    },
  );

  it('has one line for each row', () => {
    expect(csv([['a'], ['b']])).toBe('\uFEFFa\r\nb\r\n');
  });
});
