import { describe, expect, it } from 'vitest';
import { csv } from './csv';

describe('csv', () => {
  it('quotes what would break a cell', () => {
    expect(csv([['a', 'b,c', 'say "x"', 'two\nlines']])).toBe(
      '\uFEFFa,"b,c","say ""x""","two\nlines"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('makes the formula %j harmless', (formula) => {
    expect(csv([[formula]])).toContain(`'${formula}`);
  });

  it('has one line for each row', () => {
    expect(csv([['a'], ['b']])).toBe('\uFEFFa\r\nb\r\n');
  });
});
