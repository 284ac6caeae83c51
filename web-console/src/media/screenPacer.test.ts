import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ScreenPacer, type ScreenCounters } from './screenPacer';
import type { ScreenPace } from './screenRate';

const sender = {};
let counters: ScreenCounters | undefined;
let applied: ScreenPace[];
let pacer: ScreenPacer;

beforeEach(() => {
  vi.useFakeTimers();
  applied = [];
  counters = { source: sender, frames: 0, bytes: 0, overloaded: false };
  pacer = new ScreenPacer({
    now: () => performance.now(),
    counters: () => Promise.resolve(counters),
    apply: (pace) => applied.push(pace),
  });
});

afterEach(() => {
  pacer.stop();
  vi.useRealTimers();
});

const pass = (millis: number) => vi.advanceTimersByTimeAsync(millis);

async function send(frames: number, each: number): Promise<void> {
  const before = counters ?? { source: sender, frames: 0, bytes: 0, overloaded: false };
  counters = { ...before, frames: before.frames + frames, bytes: before.bytes + frames * each };
  await pass(500);
}

describe('a shown screen', () => {
  it('begins at full rate and rests when nothing happens', async () => {
    pacer.start();
    expect(applied).toEqual([{ sent: 60, taken: 60 }]);
    await pass(20_000);
    expect(applied.slice(1)).toEqual([
      { sent: 2, taken: 60 },
      { sent: 2, taken: 2 },
    ]);
  });

  it('is raised in the very moment of a touch', async () => {
    pacer.start();
    await pass(20_000);
    pacer.touch();
    expect(applied.at(-1)).toEqual({ sent: 60, taken: 60 });
  });

  it('is raised when its frames grow', async () => {
    pacer.start();
    await pass(20_000);
    await send(1, 900);
    expect(applied.at(-1)).toEqual({ sent: 2, taken: 2 });
    await send(1, 50_000);
    expect(applied.at(-1)).toEqual({ sent: 30, taken: 30 });
  });

  it('does not take the count of another sender for a change', async () => {
    pacer.start();
    await pass(20_000);
    counters = { source: {}, frames: 1, bytes: 90_000, overloaded: false };
    await pass(500);
    expect(applied.at(-1)).toEqual({ sent: 2, taken: 2 });
  });

  it('is left alone once it is not shown any more', async () => {
    pacer.start();
    pacer.stop();
    pacer.touch();
    await pass(20_000);
    expect(applied).toHaveLength(1);
  });
});
