import { expect, it } from 'vitest';
import { loudness } from './levelMeter';

it('is 0 for silence, 1 at full scale and half way at −30 dB', () => {
  expect(loudness(new Float32Array(128))).toBe(0);
  expect(loudness(new Float32Array(128).fill(1))).toBe(1);
  expect(loudness(new Float32Array(128).fill(10 ** (-30 / 20)))).toBeCloseTo(0.5);
  expect(loudness(new Float32Array(0))).toBe(0);
});
