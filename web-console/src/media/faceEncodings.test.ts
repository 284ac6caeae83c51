import { describe, expect, it } from 'vitest';
import { faceEncodings, type FaceOrder } from './faceEncodings';

/** How high each picture is that is packed with such an order, from small to large. */
function heights(order: Partial<FaceOrder>, encoders = 3): number[] {
  const whole = { active: true, divisor: 1, height: 720, upTo: 720, ...order };
  return faceEncodings(encoders, whole)
    .filter(({ active }) => active)
    .map(({ scaleResolutionDownBy = 1 }) => whole.height / scaleResolutionDownBy);
}

describe('with three encoders', () => {
  it('the sizes go up to the largest that somebody shows, and the smallest goes always', () => {
    expect(heights({ upTo: 720 })).toEqual([180, 360, 720]);
    expect(heights({ upTo: 719 })).toEqual([180, 360]);
    expect(heights({ upTo: 360 })).toEqual([180, 360]);
    expect(heights({ upTo: 180 })).toEqual([180]);
    expect(heights({ upTo: 1 })).toEqual([180]);
    expect(heights({ upTo: 2_160 })).toEqual([180, 360, 720]);
  });

  it('the camera says how high they are', () => {
    expect(heights({ height: 480, upTo: 360 })).toEqual([120, 240]);
    expect(heights({ height: 360, upTo: 360 })).toEqual([90, 180, 360]);
  });

  it('the largest waits while there is little room for a picture', () => {
    expect(heights({ divisor: 2 })).toEqual([180, 360]);
    expect(heights({ divisor: 2, upTo: 180 })).toEqual([180]);
  });

  it('the whole picture goes alone where no size is wanted, and small while there is little room', () => {
    expect(heights({ upTo: undefined })).toEqual([720]);
    expect(heights({ upTo: undefined, divisor: 2 })).toEqual([360]);
    expect(faceEncodings(3, { active: true, divisor: 1, height: 720, upTo: undefined })[2]).toEqual(
      { active: true, maxBitrate: 2_500_000, maxFramerate: 30, scaleResolutionDownBy: 1 },
    );
  });

  it('nothing goes while nothing is to be sent', () => {
    expect(heights({ active: false })).toEqual([]);
    expect(heights({ active: false, upTo: undefined })).toEqual([]);
  });

  it('a small picture may spend little', () => {
    const order = { active: true, divisor: 1, height: 720, upTo: 720 };
    expect(faceEncodings(3, order).map(({ maxBitrate }) => maxBitrate)).toEqual([
      200_000, 700_000, 2_500_000,
    ]);
  });
});

it('with one encoder there is one picture, whatever is wanted', () => {
  expect(heights({ upTo: 180 }, 1)).toEqual([720]);
  expect(heights({ divisor: 2 }, 1)).toEqual([360]);
  expect(heights({ active: false }, 1)).toEqual([]);
  expect(faceEncodings(0, { active: true, divisor: 1, height: 720, upTo: 720 })).toEqual([]);
});
