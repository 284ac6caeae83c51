import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALL } from '../live/testdata/views';
import type { CallView, CallViewPeerView, ClientMessage } from '../protocol/generated';
import { AnswerAhead } from './answerAhead';
import { writeAnswer } from './answerSign';
import { NO_TRACKS, type OutgoingTracks } from './lanes';
import { fakeTrack } from './testdata/fakeMedia';
import { FakeNetwork } from './testdata/fakeNetwork';
import { LinkedPage } from './testdata/linkedPage';

/** The pages of kiosk and clerk while a call rings: their links, and what each knows of an answer. */

const CITIZEN: OutgoingTracks = {
  ...NO_TRACKS,
  audio: fakeTrack('audio', 'citizen-sound'),
  video: fakeTrack('video', 'citizen-face'),
};
const NOTHING = [null, null, null, null];
const FACE_AND_VOICE = [CITIZEN.audio, CITIZEN.video, null, null];
const NEXT_CALL = 'b1b6bd9e-0f0f-4d0e-9a80-8b5a2a0d9f10';
const QUEUED: CallView['phase'] = {
  type: 'Queued',
  clerksOnDuty: 1,
  counterOffered: false,
  since: CALL.placedAt,
};
const CONNECTING: CallView['phase'] = {
  type: 'Connecting',
  clerk: { id: 'clerk-songjiang-1', name: CALL.itemName, office: CALL.itemName },
  mediaBy: CALL.placedAt,
};

/** A page whose links send what its answer lets them. */
class AnsweringPage extends LinkedPage {
  readonly said: ClientMessage[] = [];
  readonly answer: AnswerAhead;
  private call: CallView | undefined;
  private readonly heard = new Set<string>();

  constructor(name: 'kiosk' | 'clerk', network: FakeNetwork) {
    super(name, network);
    this.answer = new AnswerAhead({
      send: (message) => `ref-${String(this.said.push(message))}`,
      linkTo: (peer) => this.links.all.find((link) => link.peer === peer),
      changed: () => this.links.show(this.call, this.answer.to),
    });
  }

  show(call: CallView | undefined): void {
    this.call = call;
    this.answer.follow(call);
    this.links.show(call, this.answer.to);
    for (const link of this.links.all) {
      if (!this.heard.has(link.id)) link.control.onText((text) => this.answer.hear(link, text));
      this.heard.add(link.id);
    }
  }

  /** The call that is shown. */
  get called(): string {
    return this.call?.id ?? '';
  }

  /** Says that on the direct link, whatever it is. */
  say(text: string): void {
    this.links.all[0]?.control.send(text);
  }
}

let kiosk: AnsweringPage;
let clerk: AnsweringPage;

beforeEach(async () => {
  vi.useFakeTimers();
  const network = new FakeNetwork();
  kiosk = new AnsweringPage('kiosk', network);
  clerk = new AnsweringPage('clerk', network);
  LinkedPage.meet(kiosk, clerk);
  kiosk.links.useTracks(CITIZEN);
  await ring();
});

afterEach(() => {
  for (const page of [kiosk, clerk]) page.show(undefined);
  vi.useRealTimers();
});

const pass = (millis = 0) => vi.advanceTimersByTimeAsync(millis);

async function ring(change: Partial<CallView> = {}, link = 'link-1', sendMedia = false) {
  const view = (peer: CallViewPeerView['peer'], initiates: boolean): CallView => ({
    ...CALL,
    ...change,
    peers: [{ peer, link, initiates, sendMedia }],
  });
  kiosk.show(view('clerk', true));
  clerk.show(view('kiosk', false));
  await pass();
}

describe("a clerk's answer", () => {
  it('sets the citizen out at once, before the server has said anything to the kiosk', async () => {
    expect(kiosk.outgoingTo('clerk')).toEqual(NOTHING);
    clerk.answer.give(CALL.id);
    await pass();
    expect(clerk.said).toEqual([{ type: 'AcceptOffer', call: CALL.id }]);
    expect(kiosk.outgoingTo('clerk')).toEqual(FACE_AND_VOICE);
    expect(kiosk.answer.isAnsweredBy('link-1')).toBe(true);
  });

  it('goes on without a gap when the server confirms it', async () => {
    clerk.answer.give(CALL.id);
    await pass();
    await ring({ phase: CONNECTING }, 'link-1', true);
    expect(kiosk.answer.isAnsweredBy('link-1')).toBe(false);
    await pass(10_000);
    expect(kiosk.outgoingTo('clerk')).toEqual(FACE_AND_VOICE);
  });

  it('is none when the server does not confirm it in time, and none when it is said again', async () => {
    clerk.answer.give(CALL.id);
    await pass(1_999);
    expect(kiosk.outgoingTo('clerk')).toEqual(FACE_AND_VOICE);
    await pass(1);
    expect(kiosk.outgoingTo('clerk')).toEqual(NOTHING);
    clerk.say(writeAnswer(CALL.id));
    await pass();
    expect(kiosk.outgoingTo('clerk')).toEqual(NOTHING);
    expect(kiosk.answer.isAnsweredBy('link-1')).toBe(false);
  });

  it('ends with the offer: the call waits again, is over, or rings at somebody else', async () => {
    for (const end of [
      () => kiosk.show({ ...CALL, phase: QUEUED, peers: [] }),
      () => kiosk.show(undefined),
      () => void ring({}, 'other-link'),
    ]) {
      const link = crypto.randomUUID();
      await ring({}, link);
      clerk.answer.give(CALL.id);
      await pass();
      expect(kiosk.answer.isAnsweredBy(link)).toBe(true);
      end();
      await pass();
      expect(kiosk.answer.to).toBeUndefined();
    }
    expect(kiosk.outgoingTo('clerk')).toEqual(NOTHING);
  });

  it.each([
    ['of the next clerk', () => ring({}, 'link-2')],
    ['of the same one in the next call', () => ring({ id: NEXT_CALL })],
    [
      'of the same one when the call rings there again',
      () => ring({ phase: QUEUED }).then(() => ring()),
    ],
  ])('is believed %s, too', async (_, next) => {
    clerk.answer.give(CALL.id);
    await pass(2_000);
    expect(kiosk.outgoingTo('clerk')).toEqual(NOTHING);
    await next();
    clerk.answer.give(kiosk.called);
    await pass();
    expect(kiosk.outgoingTo('clerk')).toEqual(FACE_AND_VOICE);
  });
});

describe('what is said over the direct link', () => {
  it.each([
    ['is of another call', writeAnswer(NEXT_CALL)],
    ['is no answer', '{"answered":true}'],
    ['is no object', '"answered"'],
    ['is no JSON', 'answered'],
  ])('is no answer when it %s', async (_, text) => {
    clerk.say(text);
    await pass();
    expect(kiosk.outgoingTo('clerk')).toEqual(NOTHING);
  });

  it('is no answer in a call that is not offered', async () => {
    await ring({ phase: CONNECTING });
    clerk.say(writeAnswer(CALL.id));
    await pass();
    expect(kiosk.outgoingTo('clerk')).toEqual(NOTHING);
  });

  it('of a kiosk is no answer to a clerk', async () => {
    clerk.links.useTracks(CITIZEN);
    kiosk.say(writeAnswer(CALL.id));
    await pass();
    expect(clerk.outgoingTo('kiosk')).toEqual(NOTHING);
  });
});

it('a refused answer takes the own picture back', async () => {
  clerk.links.useTracks(CITIZEN);
  const ref = clerk.answer.give(CALL.id);
  await pass();
  expect(clerk.outgoingTo('kiosk')).toEqual(FACE_AND_VOICE);
  clerk.answer.refused('ref-of-something-else');
  await pass();
  expect(clerk.outgoingTo('kiosk')).toEqual(FACE_AND_VOICE);
  clerk.answer.refused(ref);
  await pass();
  expect(clerk.outgoingTo('kiosk')).toEqual(NOTHING);
});
