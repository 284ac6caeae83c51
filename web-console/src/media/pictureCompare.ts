/** What of a frame is needed to compare it; a `VideoFrame` in the browser. */
export type ComparedFrame = Pick<VideoFrame, 'allocationSize' | 'copyTo' | 'format'>;

/** Compared this many bytes at a time. */
const WORD = Int32Array.BYTES_PER_ELEMENT;

/** Tells frames that show something new from those that repeat the one before. */
export class PictureCompare {
  private last = new Int32Array(0);
  private next = new Int32Array(0);

  /**
   * Whether the frame differs from the one that was given before. The first one does, and so does one of another size or one
   * whose bytes cannot be read.
   */
  async differs(frame: ComparedFrame): Promise<boolean> {
    if (frame.format === null) return true;
    const words = Math.ceil(frame.allocationSize() / WORD);
    if (this.next.length !== words) this.next = new Int32Array(words);
    await frame.copyTo(this.next);
    const differs = !same(this.last, this.next);
    [this.last, this.next] = [this.next, this.last];
    return differs;
  }
}

function same(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}
