import { afterEach, beforeEach, vi } from 'vitest';
import { FakeNetwork } from '../../media/testdata/fakeNetwork';
import { Page, TEST } from './testPage';

/** The pages of the test that runs. */
export let kiosk: Page;
export let clerk: Page;

/** Each test of the file begins with a kiosk's and a console's page, both started; its timers are the test's. */
export function beginEachWithBothPages(): void {
  beforeEach(async () => {
    vi.useFakeTimers();
    const network = new FakeNetwork();
    kiosk = new Page('KIOSK', network);
    clerk = new Page('CLERK', network);
    await kiosk.start();
    await clerk.start();
  });
  afterEach(() => {
    kiosk.stop();
    clerk.stop();
    vi.useRealTimers();
  });
}

/** Passes between the pages what they say to each other, as the server does. */
export async function pass(millis: number): Promise<void> {
  for (let time = 0; time < millis; time += 50) {
    await vi.advanceTimersByTimeAsync(50);
    for (const [from, to] of [
      [kiosk, clerk],
      [clerk, kiosk],
    ] as const) {
      for (const { link, payload } of from.signals())
        to.server.tell({ type: 'TestSignal', test: TEST, link, payload });
    }
  }
}
