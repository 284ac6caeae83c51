/** Longest text that the server takes, in code points. */
export const MAX_TEXT = 2_000;

/** Control characters but line break and tab, bidirectional overrides, halves of characters. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- these are the characters that are not allowed
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text as the server takes it: what is forbidden there, and what is too much, is left out. */
export function plainText(typed: string): string {
  const clean = typed.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
  return lengthOf(clean) <= MAX_TEXT ? clean : Array.from(clean).slice(0, MAX_TEXT).join('');
}

/** Length in code points, as people count characters. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
