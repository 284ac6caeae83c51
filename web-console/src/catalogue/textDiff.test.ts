import { describe, expect, it } from 'vitest';
import { textDiff } from './textDiff';

describe('textDiff', () => {
  it('finds what changed in the middle', () => {
    expect(textDiff('收费 80 元整', '收费 99 元整')).toEqual({
      start: '收费 ',
      removed: '80',
      added: '99',
      end: ' 元整',
    });
  });

  it.each([
    ['abc', 'abcd', { start: 'abc', removed: '', added: 'd', end: '' }],
    ['abc', 'xabc', { start: '', removed: '', added: 'x', end: 'abc' }],
    ['aa', 'a', { start: 'a', removed: 'a', added: '', end: '' }],
    ['', 'new', { start: '', removed: '', added: 'new', end: '' }],
    ['same', 'same', { start: 'same', removed: '', added: '', end: '' }],
  ])('between %j and %j', (before, after, expected) => {
    expect(textDiff(before, after)).toEqual(expected);
  });

  it('never cuts a character in two', () => {
    expect(textDiff('😀', '😁')).toEqual({ start: '', removed: '😀', added: '😁', end: '' });
  });
});
