import { describe, expect, it } from 'vitest';
import { formatsOf } from './formats';

describe('times of service', () => {
  const { time, closing } = formatsOf('zh');

  it('are written without seconds', () => {
    expect(time('09:00:00')).toBe('09:00');
    expect(closing('17:00:00')).toBe('17:00');
  });

  it('end at 24:00 when they last until midnight', () => {
    expect(closing('00:00:00')).toBe('24:00');
    expect(time('00:00:00')).toBe('00:00');
  });
});

it('names the day of a moment that need not be today', () => {
  expect(formatsOf('zh').shortStamp('2026-12-01T09:58:00Z')).toBe('12/1 17:58');
  expect(formatsOf('en').shortStamp('2026-12-01T09:58:00Z')).toBe('01/12, 17:58');
});
