import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALL } from '../live/testdata/views';
import type { CallViewPeerView, PeerId } from '../protocol/generated';
import { NO_TRACKS, type OutgoingTracks } from './lanes';
import { fakeTrack } from './testdata/fakeMedia';
import { FakeNetwork } from './testdata/fakeNetwork';
import { LinkedPage } from './testdata/linkedPage';

/** The pages of a call in which the clerk asks an expert: three pages, a link between each two of them. */

const LINKS = { clerk: 'kiosk.clerk', expert: 'kiosk.expert', aside: 'clerk.expert' };

const NOTHING = [null, null, null, null];
const KIOSK: OutgoingTracks = {
  audio: fakeTrack('audio', 'citizen-sound'),
  video: fakeTrack('video', 'citizen-face'),
  screen: fakeTrack('video', 'screen'),
  document: fakeTrack('video', 'document'),
};
const CLERK = { ...NO_TRACKS, audio: fakeTrack('audio'), video: fakeTrack('video') };
const EXPERT = { ...NO_TRACKS, audio: fakeTrack('audio'), video: fakeTrack('video') };

let kiosk: LinkedPage;
let clerk: LinkedPage;
let expert: LinkedPage;

beforeEach(() => {
  vi.useFakeTimers();
  const network = new FakeNetwork();
  kiosk = new LinkedPage('kiosk', network);
  clerk = new LinkedPage('clerk', network);
  expert = new LinkedPage('expert', network);
  LinkedPage.meet(kiosk, clerk, expert);
  kiosk.links.useTracks(KIOSK);
  clerk.links.useTracks(CLERK);
  expert.links.useTracks(EXPERT);
});

afterEach(() => {
  for (const page of [kiosk, clerk, expert]) page.links.close();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

/** What flows between citizen and clerk, citizen and expert, clerk and expert. */
interface Flows {
  readonly clerk: boolean;
  readonly expert: boolean;
  readonly aside: boolean;
}

const RINGING: Flows = { clerk: true, expert: false, aside: false };
const ASIDE: Flows = { clerk: false, expert: false, aside: true };
const JOINED: Flows = { clerk: true, expert: true, aside: true };

function show(page: LinkedPage, ...peers: [PeerId, string, boolean, boolean][]): void {
  const views = peers.map(([peer, link, initiates, sendMedia]): CallViewPeerView => {
    return { peer, link, initiates, sendMedia };
  });
  page.links.show({ ...CALL, peers: views });
}

async function consult(flows: Flows): Promise<void> {
  show(
    kiosk,
    ['clerk', LINKS.clerk, true, flows.clerk],
    ['expert', LINKS.expert, true, flows.expert],
  );
  show(
    clerk,
    ['kiosk', LINKS.clerk, false, flows.clerk],
    ['expert', LINKS.aside, true, flows.aside],
  );
  show(
    expert,
    ['kiosk', LINKS.expert, false, flows.expert],
    ['clerk', LINKS.aside, false, flows.aside],
  );
  await settle();
}

/** The expert is the clerk now, and the former clerk is gone. */
async function handOver(): Promise<void> {
  clerk.links.close();
  expert.name = 'clerk';
  LinkedPage.meet(kiosk, expert);
  show(kiosk, ['clerk', LINKS.expert, true, true]);
  show(expert, ['kiosk', LINKS.expert, false, true]);
  await settle();
}

const sound = ({ audio, video }: OutgoingTracks) => [audio, video, null, null];
const dividedTo = (page: LinkedPage, peer: PeerId) =>
  page.links.all
    .find((link) => link.peer === peer)
    ?.connection.getTransceivers()[1]
    ?.sender.getParameters().encodings[0]?.scaleResolutionDownBy;
const signals = () => [kiosk, clerk, expert].map(({ sent }) => sent.length);

describe('while it rings at the expert', () => {
  it('all links are connected, and the talk goes on as it was', async () => {
    await consult(RINGING);
    for (const page of [kiosk, clerk, expert]) {
      expect(page.links.all.map(({ phase }) => phase)).toEqual(['connected', 'connected']);
    }
    expect(kiosk.outgoingTo('clerk')).toEqual(Object.values(KIOSK));
    expect(clerk.outgoingTo('kiosk')).toEqual(sound(CLERK));
    expect(kiosk.outgoingTo('expert')).toEqual(NOTHING);
    expect(clerk.outgoingTo('expert')).toEqual(NOTHING);
    expect(expert.outgoingTo('clerk')).toEqual(NOTHING);
    expect(expert.outgoingTo('kiosk')).toEqual(NOTHING);
  });

  it('the expert who answers is seen by the clerk at once, and by nobody else', async () => {
    await consult(RINGING);
    const peers: CallViewPeerView[] = [
      { peer: 'kiosk', link: LINKS.expert, initiates: false, sendMedia: false },
      { peer: 'clerk', link: LINKS.aside, initiates: false, sendMedia: false },
    ];
    expert.links.show({ ...CALL, peers }, 'clerk');
    await settle();
    expect(expert.outgoingTo('clerk')).toEqual(sound(EXPERT));
    expect(expert.outgoingTo('kiosk')).toEqual(NOTHING);
  });
});

describe('on hold', () => {
  beforeEach(() => consult(RINGING));

  it('nothing flows between the citizen and the others, screen and documents neither', async () => {
    const before = signals();
    await consult(ASIDE);
    expect(kiosk.outgoingTo('clerk')).toEqual(NOTHING);
    expect(kiosk.outgoingTo('expert')).toEqual(NOTHING);
    expect(clerk.outgoingTo('kiosk')).toEqual(NOTHING);
    expect(expert.outgoingTo('kiosk')).toEqual(NOTHING);
    expect(clerk.outgoingTo('expert')).toEqual(sound(CLERK));
    expect(expert.outgoingTo('clerk')).toEqual(sound(EXPERT));
    expect(signals()).toEqual(before);
  });

  it('nothing stays in that was being put in when the hold began', async () => {
    void consult(JOINED);
    await consult(ASIDE);
    expect(kiosk.outgoingTo('clerk')).toEqual(NOTHING);
    expect(kiosk.outgoingTo('expert')).toEqual(NOTHING);
  });

  it('a track that comes late stays here, too', async () => {
    await consult(ASIDE);
    kiosk.links.useTracks({ ...KIOSK, video: fakeTrack('video', 'other-camera') });
    expect(kiosk.outgoingTo('clerk')).toEqual(NOTHING);
    expect(kiosk.outgoingTo('expert')).toEqual(NOTHING);
  });
});

describe('all three together', () => {
  beforeEach(async () => {
    await consult(RINGING);
    await consult(ASIDE);
    await consult(JOINED);
  });

  it('hear and see each other', () => {
    expect(clerk.outgoingTo('kiosk')).toEqual(sound(CLERK));
    expect(clerk.outgoingTo('expert')).toEqual(sound(CLERK));
    expect(expert.outgoingTo('kiosk')).toEqual(sound(EXPERT));
    expect(expert.outgoingTo('clerk')).toEqual(sound(EXPERT));
  });

  it('send their pictures small, and large again once two are left', async () => {
    await vi.advanceTimersByTimeAsync(5_000);
    expect(dividedTo(clerk, 'expert')).toBe(2);
    expect(dividedTo(clerk, 'kiosk')).toBe(2);
    await consult(ASIDE);
    expect(dividedTo(clerk, 'expert')).toBe(1);
  });

  it('screen and documents go to the clerk alone, to whom they were allowed', () => {
    expect(kiosk.outgoingTo('clerk')).toEqual(Object.values(KIOSK));
    expect(kiosk.outgoingTo('expert')).toEqual(sound(KIOSK));
  });
});

describe('the expert who takes the call over', () => {
  beforeEach(async () => {
    await consult(RINGING);
    await consult(ASIDE);
  });

  it('keeps the connection, under the new name and without a word', async () => {
    const link = kiosk.links.all.find(({ id }) => id === LINKS.expert);
    const before = signals();
    await handOver();
    expect(kiosk.links.all).toEqual([link]);
    expect(link).toMatchObject({ peer: 'clerk', phase: 'connected' });
    expect(signals()).toEqual(before);
    expect(kiosk.outgoingTo('clerk')?.slice(0, 2)).toEqual([KIOSK.audio, KIOSK.video]);
    expect(expert.outgoingTo('kiosk')).toEqual(sound(EXPERT));
  });

  it('is reached under the new name, and is not heard under the old one', async () => {
    await handOver();
    const ask = { type: 'Description', kind: 'ANSWER', sdp: 'nonsense' } as const;
    const answer = { type: 'Signal', call: CALL.id, link: LINKS.expert, payload: ask } as const;
    kiosk.links.receive({ ...answer, from: 'expert' });
    const cut = kiosk.links.all[0]?.connection as unknown as EventTarget & {
      become(s: string): void;
    };
    cut.become('failed');
    await settle();
    expect(kiosk.sent.at(-1)).toMatchObject({ link: LINKS.expert, to: 'clerk' });
    expect(kiosk.links.all[0]?.connection.signalingState).toBe('stable');
  });

  it('may speak under the new name before this page has been told it', async () => {
    const link = kiosk.links.all.find(({ id }) => id === LINKS.expert);
    if (link === undefined) throw new Error('there is no link to the expert');
    const heard = vi.spyOn(link, 'receive');
    const payload = {
      type: 'Candidate',
      candidate: 'candidate:1',
      mid: '0',
      lineIndex: 0,
    } as const;
    kiosk.links.receive({
      type: 'Signal',
      call: CALL.id,
      link: LINKS.expert,
      from: 'clerk',
      payload,
    });
    expect(heard).not.toHaveBeenCalled();
    await handOver();
    expect(heard).toHaveBeenCalledWith(payload);
  });
});
