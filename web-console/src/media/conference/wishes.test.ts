import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TalkOfThree } from './testdata/talkOfThree';
import type { TalkPage } from './testdata/talkPage';
import { heightFor } from './videoWishes';

/** Which pictures a page wants from the bridge and how large, and what it does when nobody wants its own. */

let talk: TalkOfThree;
let kiosk: TalkPage;
let clerk: TalkPage;
let expert: TalkPage;

beforeEach(async () => {
  vi.useFakeTimers();
  talk = new TalkOfThree();
  ({ kiosk, clerk, expert } = talk);
  await talk.begin();
});

afterEach(() => {
  talk.stop();
  vi.useRealTimers();
});

const told = () => talk.bridge.channelOf(kiosk.page).sent;
/** What was wanted last, of the clerk and of the expert. */
const wanted = () => {
  const constraints = (told().at(-1)?.constraints ?? {}) as Record<string, { maxHeight: number }>;
  return ['clerk', 'expert'].map((name) => constraints[`page-${name}-0001-v0`]?.maxHeight);
};

it('is one of three heights, at least as high as what is drawn', () => {
  const layered = { carried: true, layered: true };
  const heights = [0, 1, 180, 181, 360, 361, 720, 2_160];
  expect(heights.map((pixels) => heightFor(layered, pixels))).toEqual([
    180, 180, 180, 360, 360, 720, 720, 720,
  ]);
});

describe('what a page wants', () => {
  beforeEach(() => {
    talk.layered = true;
  });

  it('is said when the bridge has said hello, in full size where nothing better is known', async () => {
    kiosk.media.drawn('expert.kiosk', 300);
    await talk.confer();
    expect(told()).toEqual([
      {
        colibriClass: 'ReceiverVideoConstraints',
        lastN: -1,
        defaultConstraints: { maxHeight: 0 },
        constraints: {
          'page-clerk-0001-v0': { maxHeight: 720 },
          'page-expert-0001-v0': { maxHeight: 360 },
        },
      },
    ]);
  });

  it('is said at once when it grows, and a moment later when it shrinks', async () => {
    await talk.confer();
    kiosk.media.drawn('clerk.kiosk', 200);
    kiosk.media.drawn('clerk.kiosk', 100);
    await talk.pass(200);
    expect(told()).toHaveLength(1);
    await talk.pass(100);
    expect(told()).toHaveLength(2);
    expect(wanted()).toEqual([180, 720]);
    kiosk.media.drawn('clerk.kiosk', 400);
    expect(told()).toHaveLength(3);
    expect(wanted()).toEqual([720, 720]);
  });

  it('is not said when it comes to the same', async () => {
    await talk.confer();
    kiosk.media.drawn('clerk.kiosk', 700);
    kiosk.media.drawn('clerk.kiosk', 300);
    await talk.pass(100);
    kiosk.media.drawn('clerk.kiosk', 500);
    await talk.pass(1_000);
    expect(told()).toHaveLength(1);
  });

  it('is no picture while nobody can see the page, and all of them as soon as somebody can', async () => {
    await talk.confer();
    await talk.pass(1_000);
    await talk.carry();
    kiosk.setVisible(false);
    await talk.pass(300);
    expect(wanted()).toEqual([0, 0]);
    kiosk.setVisible(true);
    expect(wanted()).toEqual([720, 720]);
  });

  it('is small pictures until everybody has landed, seen or not', async () => {
    kiosk.setVisible(false);
    await talk.confer();
    expect(wanted()).toEqual([180, 180]);
    await talk.pass(1_000);
    expect(kiosk.sent('ConferenceUp')).toHaveLength(1);
    await talk.carry();
    await talk.pass(300);
    expect(wanted()).toEqual([0, 0]);
  });

  it('is nothing of somebody who has left', async () => {
    await talk.confer();
    talk.seats = [kiosk, clerk];
    await talk.show();
    await talk.pass(300);
    expect(wanted()).toEqual([720, undefined]);
  });
});

it('is every picture whole while faces come in one size alone, or none', async () => {
  kiosk.media.drawn('clerk.kiosk', 100);
  await talk.confer();
  expect(wanted()).toEqual([2_160, 2_160]);
  await talk.pass(1_000);
  await talk.carry();
  kiosk.setVisible(false);
  await talk.pass(300);
  expect(wanted()).toEqual([0, 0]);
});

describe('the own picture', () => {
  beforeEach(async () => {
    await talk.confer();
    await talk.pass(1_000);
    await talk.carry();
  });

  it('is not packed while nobody looks, and is again when somebody does; the voice goes on', async () => {
    for (const page of [clerk, expert]) page.setVisible(false);
    await talk.pass(500);
    expect(kiosk.encoding(2)?.active).toBe(false);
    expect(kiosk.outgoing(2).slice(0, 2)).toEqual(['audio-1', 'video-1']);
    clerk.setVisible(true);
    await talk.settle();
    expect(kiosk.encoding(2)?.active).toBe(true);
  });

  it('is held back on a link that cannot bear it, wanted or not', async () => {
    const connection = kiosk.connection(2);
    connection.stats.push({ type: 'remote-inbound-rtp', kind: 'video', fractionLost: 0.4 });
    await talk.pass(9_000);
    expect(kiosk.encoding(2)?.active).toBe(false);
    expect(kiosk.peer('clerk').videoSaved).toBe(true);
    for (const visible of [false, true]) {
      clerk.setVisible(visible);
      await talk.pass(300);
    }
    expect(kiosk.encoding(2)?.active).toBe(false);
  });
});
