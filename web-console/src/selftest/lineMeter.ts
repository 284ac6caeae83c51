import type { DialTestToolsLine, SelfTestViewLineWish } from '../protocol/generated';

/** How bytes that mean nothing come and go; each ends when all have arrived. */
export interface LineTransfers {
  down(bytes: number, signal: AbortSignal): Promise<void>;
  up(bytes: number, signal: AbortSignal): Promise<void>;
}

/** The first portion is small, so that a slow line is not kept for long; each next one is so many times as large. */
const FIRST_BYTES = 64 * 1024;
const TIMES = 4;
/** As much as the server takes or gives at once. */
const MOST_AT_ONCE = 16 * 1024 * 1024;

const BITS = 8;
/** Bits in a millisecond are thousands in a second. */
const KILO = 1_000;

interface Measured {
  readonly megabits: number;
  readonly millis: number;
}

/**
 * Measures the line to the server, one direction after the other, in growing portions; a portion begins only if it will
 * probably be done in time, and not beyond the bytes that it may cost.
 *
 * @param now milliseconds that never run backwards
 */
export async function measureLine(
  transfers: LineTransfers,
  wish: SelfTestViewLineWish,
  now: () => number,
  signal: AbortSignal,
): Promise<DialTestToolsLine> {
  const down = await measureWay((bytes) => transfers.down(bytes, signal), wish, now);
  const up = await measureWay((bytes) => transfers.up(bytes, signal), wish, now);
  return { down: down.megabits, downMillis: down.millis, up: up.megabits, upMillis: up.millis };
}

/** The best of all portions: the first ones are over before the line has come to its speed. */
async function measureWay(
  transfer: (bytes: number) => Promise<void>,
  wish: SelfTestViewLineWish,
  now: () => number,
): Promise<Measured> {
  const begun = now();
  let [bytes, spent, best] = [FIRST_BYTES, 0, 0];
  for (;;) {
    const from = now();
    await transfer(bytes);
    const took = Math.max(now() - from, 1);
    spent += bytes;
    best = Math.max(best, (bytes * BITS) / took / KILO);
    bytes *= TIMES;
    const passed = now() - begun;
    const fits = bytes <= MOST_AT_ONCE && spent + bytes <= wish.bytes;
    if (!fits || passed + took * TIMES > wish.millis)
      return { megabits: best, millis: Math.round(passed) };
  }
}
