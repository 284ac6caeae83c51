import { describe, expect, it } from 'vitest';
import { retryDelay } from './backoff';

describe('retryDelay', () => {
  it('starts short and stays under 0.6 s while the outage is young', () => {
    const delays = [1, 2, 3, 4, 5, 20].map((attempt) => retryDelay(attempt, 10_000, 0.999_9));
    expect(delays).toEqual([120, 240, 480, 600, 600, 600]);
  });

  it('spares the server later, never beyond 2 s', () => {
    expect(retryDelay(50, 60_000, 0.999_9)).toBe(2_000);
  });

  it('is spread over the upper half of its step', () => {
    expect(retryDelay(1, 0, 0)).toBe(60);
    expect(retryDelay(1, 0, 0.5)).toBe(90);
  });
});
