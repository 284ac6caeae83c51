import { describe, expect, it } from 'vitest';
import { toBox, toScreen, type ScreenFit } from './screenFit';

/** An upright screen in a broad box: stripes of 350 on the left and right. */
const FIT: ScreenFit = { boxWidth: 1000, boxHeight: 533, pictureWidth: 1080, pictureHeight: 1920 };
const LEFT = (1000 - (533 * 1080) / 1920) / 2;

describe('a place of the shared screen', () => {
  it('is found under the pointer, beside the stripes', () => {
    expect(toScreen({ x: 500, y: 266.5 }, FIT)).toEqual({ x: 0.5, y: 0.5 });
    expect(toScreen({ x: LEFT, y: 0 }, FIT)?.x).toBeCloseTo(0);
    expect(toScreen({ x: LEFT - 1, y: 100 }, FIT)).toBeUndefined();
    expect(toScreen({ x: 999, y: 100 }, FIT)).toBeUndefined();
  });

  it('is drawn where it was found, at every size', () => {
    for (const scale of [0.5, 1, 1.5, 2]) {
      const fit = { ...FIT, boxWidth: 1080 * scale, boxHeight: 1920 * scale };
      const there = toBox({ x: 0.25, y: 0.75 }, fit);
      expect(toScreen(there, fit)).toEqual({
        x: expect.closeTo(0.25) as number,
        y: expect.closeTo(0.75) as number,
      });
    }
  });

  it('is nowhere before there is a picture', () => {
    expect(toScreen({ x: 1, y: 1 }, { ...FIT, pictureWidth: 0, pictureHeight: 0 })).toBeUndefined();
  });
});
