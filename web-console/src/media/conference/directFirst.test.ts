import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TalkOfThree } from './testdata/talkOfThree';

/** Three people who have just met, and a bridge that offers itself at once. */

let talk: TalkOfThree;

beforeEach(async () => {
  vi.useFakeTimers();
  talk = new TalkOfThree();
  for (const page of talk.all) await page.start();
});

afterEach(() => {
  talk.stop();
  vi.useRealTimers();
});

const answers = () => talk.all.map(({ page }) => talk.bridge.endpointOf(page).answers.length > 0);
const nobody = [false, false, false];
const everybody = [true, true, true];

describe('the bridge waits', () => {
  it('until everybody is seen over the direct links', async () => {
    await talk.show();
    await talk.confer();
    expect(answers()).toEqual(nobody);
    await talk.pass(300);
    expect(answers()).toEqual(everybody);
    await talk.pass(1_000);
    expect(talk.all.map((page) => page.sent('ConferenceUp').length)).toEqual([1, 1, 1]);
  });

  it('a second at most for somebody who cannot be seen', async () => {
    await talk.show();
    talk.expert.devices.unplug('video');
    await talk.confer();
    await talk.pass(900);
    expect(answers()).toEqual([false, false, true]);
    await talk.pass(100);
    expect(answers()).toEqual(everybody);
  });

  it('for nobody to whom no direct link leads', async () => {
    talk.network.direct = false;
    await talk.show();
    await talk.confer();
    await talk.settle();
    expect(answers()).toEqual(everybody);
  });

  it('no longer once it is not wanted any more', async () => {
    await talk.show();
    await talk.confer();
    await talk.disperse();
    await talk.pass(2_000);
    expect(talk.kiosk.connections).toHaveLength(3);
    expect(talk.kiosk.sent('ConferenceUp')).toHaveLength(0);
  });
});
