import { describe, expect, it } from 'vitest';
import { NUMBERS } from './pattern';
import { LumaPictures, type LumaPlane, numberInLuma } from './patternLuma';

/** Every second sample of every second row, with room at the end of each row, as a decoder may leave it. */
function halved({ samples, stride, width, height }: LumaPlane): LumaPlane {
  const half = { width: width / 2, height: height / 2, stride: width / 2 + 16, offset: 32 };
  const smaller = new Uint8Array(half.offset + half.stride * half.height);
  for (let row = 0; row < half.height; row += 1)
    for (let column = 0; column < half.width; column += 1)
      smaller[half.offset + row * half.stride + column] =
        samples[row * 2 * stride + column * 2] ?? 0;
  return { ...half, samples: smaller, fullRange: false };
}

describe('the samples of a numbered picture', () => {
  it.each([0, 1, 4_711, NUMBERS - 1])('hold %i', (number) => {
    for (const kind of ['face', 'page'] as const) {
      const plane = new LumaPictures(kind).draw(number);
      expect(numberInLuma(plane, kind)).toBe(number);
      expect(numberInLuma(halved(plane), kind)).toBe(number);
    }
  });

  it('hold the number that was drawn last', () => {
    const pictures = new LumaPictures('page');
    pictures.draw(4_711);
    expect(numberInLuma(pictures.draw(815), 'page')).toBe(815);
  });

  it('are not taken for the other kind, nor for anything that is grey', () => {
    expect(numberInLuma(new LumaPictures('face').draw(4_711), 'page')).toBeUndefined();
    expect(numberInLuma(new LumaPictures('page').draw(4_711), 'face')).toBeUndefined();
    const plane = new LumaPictures('face').draw(4_711);
    plane.samples.fill(128);
    expect(numberInLuma(plane, 'face')).toBeUndefined();
  });

  it('are as bright as their range says', () => {
    const plane = new LumaPictures('face').draw(4_711);
    const full = plane.samples.map((luma) => (luma > 128 ? 255 : 0));
    expect(numberInLuma({ ...plane, samples: full, fullRange: true }, 'face')).toBe(4_711);
  });

  it('of which some are missing hold nothing', () => {
    const plane = new LumaPictures('face').draw(4_711);
    const short = plane.samples.slice(0, plane.width * 100);
    expect(numberInLuma({ ...plane, samples: short }, 'face')).toBeUndefined();
  });
});
