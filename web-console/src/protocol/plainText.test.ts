import { expect, it } from 'vitest';
import { lengthOf, MAX_TEXT, plainText } from './plainText';

it.each([
  ['身份证\t已核对\n原件齐全', '身份证\t已核对\n原件齐全'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['a\u0000b\u001bc\u0085d', 'abcd'],
  ['file\u202egnp.exe\u2069', 'filegnp.exe'],
  ['half \ud83d of one', 'half  of one'],
  ['other half \ude00', 'other half '],
  ['whole 😀', 'whole 😀'],
])('%j becomes %j', (typed, kept) => {
  expect(plainText(typed)).toBe(kept);
});

it('counts and cuts characters, not their halves', () => {
  const tooMuch = '😀'.repeat(MAX_TEXT + 1);
  expect(lengthOf(plainText(tooMuch))).toBe(MAX_TEXT);
  expect(plainText(tooMuch).endsWith('😀')).toBe(true);
});
