import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeTrack } from '../testdata/fakeMedia';
import { TalkOfThree } from './testdata/talkOfThree';
import type { TalkPage } from './testdata/talkPage';

/** What the citizen shows, where nothing leads from page to page but a bridge. */

let talk: TalkOfThree;
let kiosk: TalkPage;
let clerk: TalkPage;

const TO_CLERK = 0;
const TO_BRIDGE = 2;
const DOCUMENT = 'document-1';

beforeEach(async () => {
  vi.useFakeTimers();
  talk = new TalkOfThree();
  ({ kiosk, clerk } = talk);
  talk.network.direct = false;
  talk.bridge.onlyWay = true;
  await talk.begin();
});

afterEach(() => {
  talk.stop();
  vi.useRealTimers();
});

const bridged = () => kiosk.outgoing(TO_BRIDGE).slice(0, 4);
const show = async () => {
  kiosk.media.sendDocument(fakeTrack('video', DOCUMENT));
  await talk.settle();
};

describe('what is shown', () => {
  it('goes to the clerk over the bridge, beside face and voice', async () => {
    await talk.confer([kiosk, clerk]);
    await talk.pass(500);
    expect(bridged()).toEqual(['audio-1', 'video-1', undefined, undefined]);
    await show();
    await talk.carry();
    expect(bridged()).toEqual(['audio-1', 'video-1', undefined, DOCUMENT]);
    const { document, stream } = clerk.peer('kiosk');
    expect(document.getTracks().map(({ id }) => id)).toEqual([`${kiosk.page}-v2`]);
    expect(stream.getTracks().map(({ id }) => id)).toEqual([
      `${kiosk.page}-a0`,
      `${kiosk.page}-v0`,
    ]);
  });

  it('is wanted whole, and the bridge is told that it is no face', async () => {
    await talk.confer([kiosk, clerk]);
    await talk.pass(500);
    const wishes = talk.bridge
      .channelOf(clerk.page)
      .sent.findLast(
        ({ colibriClass }) => colibriClass === 'ReceiverVideoConstraints',
      )?.constraints;
    expect(wishes).toMatchObject({
      [`${kiosk.page}-v1`]: { maxHeight: 2_160 },
      [`${kiosk.page}-v2`]: { maxHeight: 2_160 },
    });
    const types = talk.bridge
      .channelOf(kiosk.page)
      .sent.filter(({ colibriClass }) => colibriClass === 'SourceVideoTypeMessage')
      .map(({ sourceName, videoType }) => `${String(sourceName)} ${String(videoType)}`);
    expect(new Set(types)).toEqual(
      new Set([`${kiosk.page}-v1 desktop`, `${kiosk.page}-v2 desktop`]),
    );
  });

  it('leaves the bridge as soon as the direct link is there', async () => {
    await talk.confer([kiosk, clerk]);
    await talk.pass(500);
    await show();
    talk.network.direct = true;
    talk.network.settle();
    await talk.settle();
    expect(bridged()).toEqual(['audio-1', 'video-1', undefined, undefined]);
    expect(kiosk.outgoing(TO_CLERK)).toContain(DOCUMENT);
    expect(
      clerk
        .peer('kiosk')
        .document.getTracks()
        .map(({ id }) => id),
    ).not.toEqual([`${kiosk.page}-v2`]);
  });

  it('does not go there while somebody else is in the conference', async () => {
    await talk.confer();
    await talk.pass(500);
    await show();
    expect(bridged()).toEqual(['audio-1', 'video-1', undefined, undefined]);
  });
});
