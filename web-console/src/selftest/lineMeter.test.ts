import { describe, expect, it } from 'vitest';
import { measureLine } from './lineMeter';

/** A line of so many megabits per second each way, which takes a moment before anything comes. */
class Line {
  readonly sent: number[] = [];
  readonly got: number[] = [];
  time = 0;
  private readonly rates: { down: number; up: number };

  constructor(rates: { down: number; up: number }) {
    this.rates = rates;
  }

  down(bytes: number): Promise<void> {
    this.got.push(bytes);
    this.time += 5 + (bytes * 8) / this.rates.down / 1_000;
    return Promise.resolve();
  }

  up(bytes: number): Promise<void> {
    this.sent.push(bytes);
    this.time += 5 + (bytes * 8) / this.rates.up / 1_000;
    return Promise.resolve();
  }

  measure() {
    const wish = { bytes: 25_000_000, millis: 2_000 };
    return measureLine(this, wish, () => this.time, new AbortController().signal);
  }
}

const sum = (bytes: readonly number[]): number => bytes.reduce((all, each) => all + each, 0);

describe('measuring a line', () => {
  it('comes near to what it carries, each way', async () => {
    const { down, up } = await new Line({ down: 500, up: 100 }).measure();
    expect(down).toBeGreaterThan(450);
    expect(down).toBeLessThanOrEqual(500);
    expect(up).toBeGreaterThan(95);
    expect(up).toBeLessThanOrEqual(100);
  });

  it.each([0.5, 10, 100, 10_000])('costs no more than was agreed at %s Mbit/s', async (rate) => {
    const line = new Line({ down: rate, up: rate });
    const { downMillis, upMillis } = await line.measure();
    expect(sum(line.got)).toBeLessThanOrEqual(25_000_000);
    expect(sum(line.sent)).toBeLessThanOrEqual(25_000_000);
    expect(Math.max(downMillis, upMillis)).toBeLessThanOrEqual(2_000);
  });

  it('keeps a slow line with one small portion only', async () => {
    const line = new Line({ down: 0.5, up: 0.5 });
    await line.measure();
    expect(line.got).toEqual([65_536]);
    expect(line.sent).toEqual([65_536]);
  });
});
