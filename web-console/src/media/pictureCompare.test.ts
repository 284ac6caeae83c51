import { describe, expect, it } from 'vitest';
import { PictureCompare, type ComparedFrame } from './pictureCompare';

/** A picture of these bytes. */
function frame(...bytes: number[]): ComparedFrame {
  return {
    format: 'I420',
    allocationSize: () => bytes.length,
    copyTo: (into) => {
      const view = into as Int32Array;
      new Uint8Array(view.buffer).set(bytes);
      return Promise.resolve([]);
    },
  };
}

describe('the comparison of pictures', () => {
  it.each([
    ['the first one', [], [1, 2, 3, 4], true],
    ['the same', [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], false],
    ['another first byte', [1, 2, 3, 4, 5], [9, 2, 3, 4, 5], true],
    ['another last byte', [1, 2, 3, 4, 5], [1, 2, 3, 4, 9], true],
    ['another size', [0, 0, 0, 0], [0, 0, 0, 0, 0], true],
  ])('sees %s', async (_, before, after, differs) => {
    const compare = new PictureCompare();
    if (before.length > 0) await compare.differs(frame(...before));
    expect(await compare.differs(frame(...after))).toBe(differs);
  });

  it('takes a picture that cannot be read for another one', async () => {
    const unreadable = { ...frame(1), format: null };
    const compare = new PictureCompare();
    expect(await compare.differs(unreadable)).toBe(true);
    expect(await compare.differs(unreadable)).toBe(true);
  });

  it('sees a picture that comes back', async () => {
    const compare = new PictureCompare();
    const seen = [];
    for (const byte of [1, 2, 1, 1]) seen.push(await compare.differs(frame(byte)));
    expect(seen).toEqual([true, true, true, false]);
  });
});
