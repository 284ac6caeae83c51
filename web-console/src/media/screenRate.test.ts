import { beforeEach, describe, expect, it } from 'vitest';
import { SCREEN_RATES, ScreenRate, type ScreenSample } from './screenRate';

let rate: ScreenRate;

beforeEach(() => {
  rate = new ScreenRate();
});

const sent = (at: number) => rate.at(at).sent;

/** A stretch of this many frames of this many bytes. */
function sample(at: number, frames: number, each: number, more: Partial<ScreenSample> = {}) {
  rate.add({ at, frames, bytes: frames * each, overloaded: false, ...more });
}

describe('the frame rate of the shared screen', () => {
  it('is low while nothing happens', () => {
    expect(sent(0)).toBe(SCREEN_RATES.resting);
    sample(1_000, 60, 800);
    expect(sent(1_000)).toBe(SCREEN_RATES.resting);
  });

  it('is full at once when somebody touches it, and low again when the hand rests', () => {
    rate.touch(10_000);
    expect(sent(10_000)).toBe(SCREEN_RATES.working);
    rate.touch(11_000);
    expect(sent(12_900)).toBe(SCREEN_RATES.working);
    expect(sent(13_000)).toBe(SCREEN_RATES.resting);
  });

  it('follows a picture that changes by itself', () => {
    sample(1_000, 2, 40_000);
    expect(sent(1_000)).toBe(SCREEN_RATES.moving);
    sample(2_500, 30, 9_000);
    expect(sent(4_000)).toBe(SCREEN_RATES.moving);
    expect(sent(4_500)).toBe(SCREEN_RATES.resting);
  });

  it('is not raised by a stretch without frames', () => {
    sample(1_000, 0, 0);
    expect(sent(1_000)).toBe(SCREEN_RATES.resting);
  });

  it.each([
    [4_000_000, 60],
    [500_000, 30],
    [300_000, 15],
    [50_000, 5],
  ])('leaves a link of %d bit/s room for sharp letters', (bitrate, most) => {
    rate.touch(0);
    sample(0, 60, 800, { bitrate });
    expect(sent(0)).toBe(most);
  });

  it('keeps a capture that was raised for a while, because raising it again takes long', () => {
    rate.touch(0);
    expect(rate.at(5_000)).toEqual({ sent: SCREEN_RATES.resting, taken: SCREEN_RATES.working });
    expect(rate.at(12_000)).toEqual({ sent: SCREEN_RATES.resting, taken: SCREEN_RATES.resting });
  });

  it('asks less of a machine that cannot keep up', () => {
    rate.touch(0);
    sample(0, 60, 800, { overloaded: true });
    expect(sent(0)).toBe(SCREEN_RATES.moving);
    sample(100, 60, 800);
    expect(sent(100)).toBe(SCREEN_RATES.working);
  });
});
