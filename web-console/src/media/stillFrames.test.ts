import { describe, expect, it } from 'vitest';
import { STILL_EVERY_MILLIS, StillFrames } from './stillFrames';

const FRAME_MILLIS = 10;

/** At which of so many milliseconds a frame passes, when the frames at the given times differ from those before. */
function passing(frames: StillFrames, until: number, changes: readonly number[]): number[] {
  return Array.from({ length: until / FRAME_MILLIS }, (_, index) => index * FRAME_MILLIS).filter(
    (now) => frames.passes(changes.includes(now), now),
  );
}

describe('the frames of a screen', () => {
  it('pass while it changes', () => {
    expect(passing(new StillFrames(), 50, [0, 10, 20, 30, 40])).toEqual([0, 10, 20, 30, 40]);
  });

  it('pass a few times more after a change, and then twice a second', () => {
    expect(passing(new StillFrames(), 1_500, [0])).toEqual([0, 50, 150, 300, 800, 1_300]);
  });

  it('begin anew with the next change', () => {
    expect(passing(new StillFrames(), 500, [0, 80])).toEqual([0, 50, 80, 130, 230, 380]);
  });

  it('pass once when several times have gone by between two of them', () => {
    const frames = new StillFrames();
    frames.passes(true, 0);
    expect([400, 410, 400 + STILL_EVERY_MILLIS].map((now) => frames.passes(false, now))).toEqual([
      true,
      false,
      true,
    ]);
  });
});
