import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TalkOfThree } from './testdata/talkOfThree';
import type { TalkPage } from './testdata/talkPage';

/** In which sizes a page sends its face to a bridge, and which of them comes to whom. */

let talk: TalkOfThree;
let kiosk: TalkPage;
let clerk: TalkPage;
let expert: TalkPage;

/** The kiosk's third connection; the others lead to the clerk and the expert. */
const TO_BRIDGE = 2;

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

const sent = () => kiosk.heights(TO_BRIDGE);
const seenBy = (page: TalkPage) => talk.bridge.heightSeen(kiosk.page, page.page);

async function carry(): Promise<void> {
  await talk.confer();
  await talk.pass(1_000);
  await talk.carry();
  await talk.pass(500);
}

describe('where few watch each face', () => {
  it('it goes whole and in no other size, however small it is shown', async () => {
    clerk.media.drawn('clerk.kiosk', 100);
    expert.media.drawn('expert.kiosk', 100);
    await carry();
    expect(sent()).toEqual([720]);
    expect([seenBy(clerk), seenBy(expert)]).toEqual([720, 720]);
  });

  it('it is smaller beside the direct links, until the bridge carries', async () => {
    await talk.confer();
    await talk.pass(2_000);
    expect(sent()).toEqual([360]);
    await talk.carry();
    expect(sent()).toEqual([720]);
  });

  it('it is wanted whole even by a page that nobody sees, until all have landed', async () => {
    clerk.setVisible(false);
    await talk.confer();
    await talk.pass(1_000);
    expect(clerk.sent('ConferenceUp')).toHaveLength(1);
    expect(seenBy(clerk)).toBe(360);
  });
});

describe('where many watch each face', () => {
  beforeEach(() => {
    talk.layered = true;
  });

  it('whoever shows it small has it small, and whoever shows it large has it large', async () => {
    clerk.media.drawn('clerk.kiosk', 100);
    await carry();
    expect(sent()).toEqual([180, 360, 720]);
    expect([seenBy(clerk), seenBy(expert)]).toEqual([180, 720]);
    clerk.media.drawn('clerk.kiosk', 300);
    await talk.pass(500);
    expect([seenBy(clerk), seenBy(expert)]).toEqual([360, 720]);
  });

  it('sizes that nobody shows are not packed, and are again as soon as somebody does', async () => {
    clerk.media.drawn('clerk.kiosk', 100);
    expert.media.drawn('expert.kiosk', 300);
    await carry();
    expect(sent()).toEqual([180, 360]);
    expert.media.drawn('expert.kiosk', 100);
    await talk.pass(500);
    expect(sent()).toEqual([180]);
    clerk.media.drawn('clerk.kiosk', 700);
    await talk.settle();
    expect(sent()).toEqual([180, 360, 720]);
    for (const page of [clerk, expert]) page.setVisible(false);
    await talk.pass(500);
    expect(sent()).toEqual([]);
  });

  it('the largest is packed once the direct links do not pack the face any more', async () => {
    await talk.confer();
    await talk.pass(2_000);
    expect(sent()).toEqual([180, 360]);
    await talk.carry();
    expect(sent()).toEqual([180, 360, 720]);
  });

  it('the bridge is told the numbers of all of them with every answer, before any candidate', async () => {
    await talk.confer();
    const endpoint = talk.bridge.endpointOf(kiosk.page);
    const { layers } = endpoint;
    const numbers = [layers?.low, layers?.middle, layers?.high].flatMap((layer) => [
      layer?.ssrc,
      layer?.repair,
    ]);
    expect(new Set(numbers).size).toBe(6);
    const toBridge = kiosk.sent('Signal').filter(({ to }) => to === 'bridge');
    expect(toBridge[0]?.payload).toMatchObject({ type: 'Description', layers });
    endpoint.layers = undefined;
    endpoint.offer();
    await talk.settle();
    expect(endpoint.layers).toEqual(layers);
  });

  it('a page whose browser does not know their numbers at once says them when it does', async () => {
    talk.network.statsLag = 50;
    await talk.confer();
    expect(talk.bridge.endpointOf(kiosk.page).answers).toEqual([]);
    await talk.pass(100);
    expect(talk.bridge.endpointOf(kiosk.page).layers?.high.ssrc).toBeGreaterThan(0);
    expect(kiosk.connection(TO_BRIDGE).connectionState).toBe('connected');
  });
});

it('a fourth who comes and goes makes sizes begin at once, and end when nobody asks for them any more', async () => {
  clerk.media.drawn('clerk.kiosk', 100);
  await carry();
  talk.layered = true;
  await talk.show();
  expect(sent()).toEqual([180, 360, 720]);
  await talk.pass(500);
  expect([seenBy(clerk), seenBy(expert)]).toEqual([180, 720]);

  talk.layered = false;
  await talk.show();
  await talk.pass(100);
  expect(sent()).toEqual([180, 360, 720]);
  expect(seenBy(clerk)).toBe(720);
  await talk.pass(3_000);
  expect(sent()).toEqual([720]);
  expect([seenBy(clerk), seenBy(expert)]).toEqual([720, 720]);
});

it('an offer in the middle of a talk begins no size that nobody wants', async () => {
  await carry();
  talk.bridge.endpointOf(kiosk.page).offer();
  await talk.settle();
  expect(sent()).toEqual([720]);
  expect(kiosk.connection(TO_BRIDGE).transceivers[1]?.sender.restarts).toBe(0);
  expect(talk.bridge.endpointOf(kiosk.page).answers.at(-1)).toContain('a=simulcast:send ~1;~2;3');
});
