/** A text and what it became, cut into what is the same at both ends and what lies between. */
export interface TextDiff {
  start: string;
  removed: string;
  added: string;
  end: string;
}

/** Where two texts differ; both halves of a character outside the basic plane stay together. */
export function textDiff(before: string, after: string): TextDiff {
  const was = Array.from(before);
  const is = Array.from(after);
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start++;
  let end = 0;
  while (end < shorter - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end++;
  return {
    start: was.slice(0, start).join(''),
    removed: was.slice(start, was.length - end).join(''),
    added: is.slice(start, is.length - end).join(''),
    end: was.slice(was.length - end).join(''),
  };
}
