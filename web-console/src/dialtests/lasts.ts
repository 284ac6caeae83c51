import type { KioskId, WindowId } from '../protocol/generated';
import type { TestLine, Trend } from './api/tests';

/** What is known of a pair: how it was last, what is being found out just now, and how it was lately, oldest first. */
export interface Last {
  readonly over?: TestLine;
  readonly live?: TestLine;
  readonly well?: readonly boolean[];
}

/** Whether a test waits or goes on. */
export function isLive({ standing }: TestLine): boolean {
  return standing === 'WAITING' || standing === 'RUNNING';
}

/** What is known of each pair that was ever tested. */
export class Lasts {
  private readonly known = new Map<string, Last>();

  constructor(tests: readonly TestLine[], trends: readonly Trend[]) {
    for (const test of tests) {
      const key = keyOf(test.kiosk, test.window);
      this.known.set(key, {
        ...this.known.get(key),
        ...(isLive(test) ? { live: test } : { over: test }),
      });
    }
    for (const { kiosk, window, well } of trends) {
      const key = keyOf(kiosk, window);
      this.known.set(key, { ...this.known.get(key), well });
    }
  }

  of(kiosk: KioskId, window: WindowId): Last {
    return this.known.get(keyOf(kiosk, window)) ?? {};
  }

  /** Pairs of which anything is known. */
  get size(): number {
    return this.known.size;
  }
}

function keyOf(kiosk: KioskId, window: WindowId): string {
  return `${kiosk} ${window}`;
}
