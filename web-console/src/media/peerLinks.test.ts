import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALL } from '../live/testdata/views';
import type { CallView, CallViewPeerView } from '../protocol/generated';
import { NO_TRACKS } from './lanes';
import { fakeTrack } from './testdata/fakeMedia';
import { FakeNetwork } from './testdata/fakeNetwork';
import { LinkedPage } from './testdata/linkedPage';

const AUDIO = fakeTrack('audio');
const VIDEO = fakeTrack('video');
const BOTH = { ...NO_TRACKS, audio: AUDIO, video: VIDEO };

const network = { current: new FakeNetwork() };
let kiosk: LinkedPage;
let clerk: LinkedPage;

beforeEach(() => {
  vi.useFakeTimers();
  network.current = new FakeNetwork();
  kiosk = new LinkedPage('kiosk', network.current);
  clerk = new LinkedPage('clerk', network.current);
  LinkedPage.meet(kiosk, clerk);
});

afterEach(() => {
  kiosk.links.close();
  clerk.links.close();
  vi.useRealTimers();
});

const settle = (millis = 0) => vi.advanceTimersByTimeAsync(millis);

function callWith(peers: Omit<CallViewPeerView, 'sendMedia'>[], sendMedia = false): CallView {
  return { ...CALL, peers: peers.map((peer) => ({ ...peer, sendMedia })) };
}

const toClerk = (link = 'link-1') => [{ peer: 'clerk', link, initiates: true }];
const toKiosk = (link = 'link-1') => [{ peer: 'kiosk', link, initiates: false }];

async function ring(link = 'link-1', sendMedia = false): Promise<void> {
  kiosk.links.show(callWith(toClerk(link), sendMedia));
  clerk.links.show(callWith(toKiosk(link), sendMedia));
  await settle();
}

const pictureOf = (page: LinkedPage) =>
  page.connection.transceivers[1]?.sender.getParameters().encodings[0];

describe('while it rings', () => {
  it('both pages are connected, both directions negotiated, and nothing is sent', async () => {
    kiosk.links.useTracks(BOTH);
    clerk.links.useTracks(BOTH);
    await ring();

    expect(kiosk.connection.connectionState).toBe('connected');
    expect(clerk.connection.connectionState).toBe('connected');
    expect(clerk.connection.transceivers.map(({ direction }) => direction)).toEqual([
      'sendrecv',
      'sendrecv',
      'recvonly',
      'recvonly',
    ]);
    expect(kiosk.outgoing).toEqual([null, null, null, null]);
    expect(clerk.outgoing).toEqual([null, null, null, null]);
    expect(clerk.links.all[0]?.remote.getTracks().map(({ kind }) => kind)).toEqual([
      'audio',
      'video',
    ]);
  });

  it('signals that are ahead of the view wait for it', async () => {
    kiosk.links.show(callWith(toClerk()));
    await settle(500);
    expect(clerk.connections).toHaveLength(0);
    clerk.links.show(callWith(toKiosk()));
    await settle();
    expect(clerk.links.all[0]?.phase).toBe('connected');
  });

  it('signals of somebody else on the same link are not heard', async () => {
    await ring();
    clerk.links.receive({
      type: 'Signal',
      call: CALL.id,
      link: 'link-1',
      from: 'expert',
      payload: { type: 'Description', kind: 'OFFER', sdp: 'nonsense' },
    });
    await settle();
    expect(clerk.links.all[0]?.phase).toBe('connected');
  });
});

describe('after the clerk has accepted', () => {
  it('the tracks are put in without a single further signal', async () => {
    kiosk.links.useTracks(BOTH);
    clerk.links.useTracks(BOTH);
    await ring();
    const before = kiosk.sent.length + clerk.sent.length;

    kiosk.links.show(callWith(toClerk(), true));
    clerk.links.show(callWith(toKiosk(), true));
    await settle();

    expect(kiosk.outgoing).toEqual([AUDIO, VIDEO, null, null]);
    expect(clerk.outgoing).toEqual([AUDIO, VIDEO, null, null]);
    expect(kiosk.sent.length + clerk.sent.length).toBe(before);
  });

  it('a track that comes late or changes is put in as well, and taken out when media may no longer flow', async () => {
    await ring('link-1', true);
    kiosk.links.useTracks({ ...NO_TRACKS, audio: AUDIO });
    await settle();
    expect(kiosk.outgoing).toEqual([AUDIO, null, null, null]);
    kiosk.links.useTracks(BOTH);
    await settle();
    expect(kiosk.outgoing).toEqual([AUDIO, VIDEO, null, null]);
    kiosk.links.show(callWith(toClerk(), false));
    await settle();
    expect(kiosk.outgoing).toEqual([null, null, null, null]);
  });

  it('the picture is limited to what 720p at 30 frames needs', async () => {
    await ring('link-1', true);
    expect(pictureOf(clerk)).toMatchObject({
      active: true,
      maxBitrate: 2_500_000,
      maxFramerate: 30,
    });
  });

  it('the picture begins small, so that it comes soon, and grows without a signal', async () => {
    clerk.links.useTracks(BOTH);
    await ring();
    await settle(5_000);
    expect(pictureOf(clerk)?.scaleResolutionDownBy).toBe(2);
    clerk.links.show(callWith(toKiosk(), true));
    await settle();
    expect(pictureOf(clerk)?.scaleResolutionDownBy).toBe(2);
    const before = clerk.sent.length;
    await settle(1_000);
    expect(pictureOf(clerk)?.scaleResolutionDownBy).toBe(1);
    expect(clerk.sent).toHaveLength(before);
  });

  it('a picture that was taken out begins small again', async () => {
    clerk.links.useTracks(BOTH);
    await ring('link-1', true);
    await settle(1_000);
    clerk.links.show(callWith(toKiosk(), false));
    await settle();
    expect(pictureOf(clerk)?.scaleResolutionDownBy).toBe(2);
  });

  it('the face is sent small while a screen is shown beside it, and large again afterwards', async () => {
    kiosk.links.useTracks(BOTH);
    await ring('link-1', true);
    await settle(1_000);
    kiosk.links.useTracks({ ...BOTH, screen: fakeTrack('video') });
    await settle();
    expect(pictureOf(kiosk)?.scaleResolutionDownBy).toBe(2);
    kiosk.links.useTracks(BOTH);
    await settle();
    expect(pictureOf(kiosk)?.scaleResolutionDownBy).toBe(1);
  });

  it('the encoder of the picture can rest without a signal', async () => {
    await ring('link-1', true);
    const before = clerk.sent.length;
    clerk.links.all[0]?.senders.setVideoActive(false);
    await settle();
    expect(pictureOf(clerk)?.active).toBe(false);
    expect(clerk.sent).toHaveLength(before);
  });
});

it('screen and document have a lane each, from the kiosk alone', async () => {
  const screen = fakeTrack('video', 'screen');
  const document = fakeTrack('video', 'document');
  kiosk.links.useTracks({ ...BOTH, screen, document });
  clerk.links.useTracks({ ...BOTH, screen, document });
  await ring('link-1', true);
  expect(kiosk.outgoing).toEqual([AUDIO, VIDEO, screen, document]);
  expect(clerk.outgoing).toEqual([AUDIO, VIDEO, null, null]);
  const link = clerk.links.all[0];
  expect(link?.remoteScreen.getTracks()).toHaveLength(1);
  expect(link?.remoteDocument.getTracks()).toHaveLength(1);
});

describe('links follow the view', () => {
  it('a link that is not listed any more is closed', async () => {
    await ring();
    kiosk.links.show(callWith([]));
    expect(kiosk.connection.connectionState).toBe('closed');
    expect(kiosk.links.all).toEqual([]);
  });

  it('a reloaded page gets a new link, and both are connected again with media', async () => {
    kiosk.links.useTracks(BOTH);
    await ring('link-1', true);
    await ring('link-2', true);
    expect(kiosk.connections.map(({ connectionState }) => connectionState)).toEqual([
      'closed',
      'connected',
    ]);
    expect(kiosk.outgoing).toEqual([AUDIO, VIDEO, null, null]);
  });

  it('the same view again touches nothing', async () => {
    await ring('link-1', true);
    await ring('link-1', true);
    expect(kiosk.connections).toHaveLength(1);
  });
});

describe('waiting in line', () => {
  const queued: CallView = {
    ...CALL,
    phase: { type: 'Queued', clerksOnDuty: 1, counterOffered: false, since: CALL.placedAt },
  };

  it('candidates are gathered ahead and the connection is used for the first link', async () => {
    kiosk.links.show(queued);
    expect(kiosk.connections).toHaveLength(1);
    expect(kiosk.connection.getConfiguration().iceCandidatePoolSize).toBe(1);
    await ring();
    expect(kiosk.connections).toHaveLength(1);
  });

  it('a connection with outdated credentials is made anew', async () => {
    kiosk.links.show(queued);
    kiosk.iceServers = [{ urls: 'turn:turn.example', username: 'u', credential: 'c' }];
    await ring();
    expect(kiosk.connections.map(({ connectionState }) => connectionState)).toEqual([
      'closed',
      'connected',
    ]);
    expect(kiosk.connection.getConfiguration().iceServers).toEqual(kiosk.iceServers);
  });

  it('nothing is left open when the call is given up', () => {
    kiosk.links.show(queued);
    kiosk.links.show(undefined);
    expect(kiosk.connection.connectionState).toBe('closed');
  });
});

describe('a broken link', () => {
  it('is given two seconds, then ICE is restarted by the initiator on the same link', async () => {
    await ring('link-1', true);
    network.current.cut('disconnected');
    const before = kiosk.sent.length;
    await settle(1_900);
    expect(kiosk.sent).toHaveLength(before);
    expect(kiosk.links.all[0]?.phase).toBe('interrupted');

    network.current.restore();
    await settle(200);
    expect(kiosk.links.all[0]?.phase).toBe('connected');
    expect(clerk.links.all[0]?.phase).toBe('connected');
    expect(kiosk.connections).toHaveLength(1);
  });

  it('that has failed is restarted at once, with fresh credentials, and again until it works', async () => {
    await ring('link-1', true);
    kiosk.iceServers = [{ urls: 'stun:stun.example' }];
    kiosk.deliver = false;
    network.current.cut('failed');
    await settle();
    expect(kiosk.connection.getConfiguration().iceServers).toEqual(kiosk.iceServers);

    network.current.restore();
    kiosk.deliver = true;
    await settle(10_000);
    expect(kiosk.links.all[0]?.phase).toBe('connected');
  });

  it('is mended with fresh credentials on the answering side, too', async () => {
    await ring('link-1', true);
    clerk.iceServers = [{ urls: 'stun:stun.example' }];
    network.current.cut('failed');
    network.current.restore();
    await settle(10_000);
    expect(clerk.connection.getConfiguration().iceServers).toEqual(clerk.iceServers);
    expect(clerk.links.all[0]?.phase).toBe('connected');
  });

  it('is mended at once when the network changes', async () => {
    await ring('link-1', true);
    network.current.cut('disconnected');
    network.current.restore();
    kiosk.links.networkChanged();
    await settle();
    expect(kiosk.links.all[0]?.phase).toBe('connected');
  });

  it('comes up although the first offer was lost', async () => {
    kiosk.deliver = false;
    await ring();
    kiosk.deliver = true;
    await settle(4_000);
    expect(clerk.links.all[0]?.phase).toBe('connected');
  });

  it('comes up although the first answer was lost', async () => {
    clerk.deliver = false;
    await ring();
    clerk.deliver = true;
    await settle(4_000);
    expect(kiosk.links.all[0]?.phase).toBe('connected');
  });

  it('is not disturbed by a second answer', async () => {
    await ring();
    const answer = clerk.sent.find(({ payload }) => payload.type === 'Description');
    if (answer === undefined) throw new Error('the clerk has not answered');
    kiosk.links.receive({ ...answer, type: 'Signal', from: 'clerk' });
    await settle();
    expect(kiosk.links.all[0]?.phase).toBe('connected');
  });
});
