import { describe, expect, it } from 'vitest';
import { retryDelay } from './backoff';

describe('retryDelay', () => {
  const nearlyOne = 0.999_9;

  it('starts short and stays under 0.6 s while the outage is young', () => {
    const delays = [1, 2, 3, 4, 5, 20].map((attempt) =>
      retryDelay({ attempt, millis: 10_000, inCall: false }, nearlyOne),
    );
    expect(delays).toEqual([120, 240, 480, 600, 600, 600]);
  });

  it('never waits longer than 0.2 s where a call is in hand, however slow the restart', () => {
    const delays = [1, 2, 3, 20].map((attempt) =>
      retryDelay({ attempt, millis: 110_000, inCall: true }, nearlyOne),
    );
    expect(delays).toEqual([120, 200, 200, 200]);
  });

  it('spares even then a server that stays away, never so much that a call would wait a second', () => {
    expect(retryDelay({ attempt: 500, millis: 130_000, inCall: true }, nearlyOne)).toBe(600);
  });

  it('spares the server later, never beyond 2 s', () => {
    expect(retryDelay({ attempt: 50, millis: 60_000, inCall: false }, nearlyOne)).toBe(2_000);
  });

  it('is spread over the upper half of its step', () => {
    const outage = { attempt: 1, millis: 0, inCall: false };
    expect(retryDelay(outage, 0)).toBe(60);
    expect(retryDelay(outage, 0.5)).toBe(90);
  });
});
