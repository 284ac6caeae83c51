import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveClient } from '../live/client';
import { CLOSED } from '../live/state';
import { FakeServer } from '../live/testdata/fakeServer';
import { CALL, clerkView } from '../live/testdata/views';
import type { CallView, ClerkView } from '../protocol/generated';
import type { CallMedia } from './callMedia';
import { FakeDevices } from './testdata/fakeDevices';
import { FakeNetwork } from './testdata/fakeNetwork';
import type { FakePeerConnection } from './testdata/fakeRtc';
import { mediaPage } from './testdata/mediaPage';

let server: FakeServer;
let live: LiveClient;
let media: CallMedia;
let devices: FakeDevices;
let network: FakeNetwork;
let answerIce: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new FakeServer();
  devices = new FakeDevices();
  network = new FakeNetwork();
  live = new LiveClient({ role: 'CLERK' }, server.environment());
  const ice = new Promise<void>((resolve) => (answerIce = resolve));
  media = mediaPage({
    live,
    devices,
    network,
    ice,
    callOf: ({ clerk }) => clerk?.offer?.call ?? clerk?.consult?.call ?? clerk?.call?.call,
  });
  media.start();
  live.start();
  await vi.advanceTimersByTimeAsync(0);
  server.welcome();
});

afterEach(() => {
  media.stop();
  live.stop();
  vi.useRealTimers();
});

const pass = (millis = 0) => vi.advanceTimersByTimeAsync(millis);

const LINK = { peer: 'kiosk', link: 'link-1', initiates: true, sendMedia: false };

function ringing(version = 3): ClerkView {
  const view = clerkView(version);
  return view.offer === undefined
    ? view
    : { ...view, offer: { ...view.offer, call: { ...CALL, version, peers: [LINK] } } };
}

function talking(change: Partial<CallView> = {}): ClerkView {
  const clerk = { id: 'clerk-songjiang-1', name: CALL.itemName, office: CALL.itemName };
  const call: CallView = {
    ...CALL,
    version: 4,
    phase: { type: 'Connecting', clerk, mediaBy: CALL.placedAt },
    peers: [{ ...LINK, sendMedia: true }],
    ...change,
  };
  return {
    duty: clerkView(4).duty,
    call: {
      call,
      kiosk: CALL.itemName,
      centre: CALL.itemName,
      agentConnected: false,
      note: '',
      materials: [],
    },
  };
}

const show = async (view: ClerkView) => {
  server.tell({ type: 'Clerk', view });
  await pass();
};

function connection(): FakePeerConnection {
  const [only] = network.connections;
  if (only === undefined) throw new Error('no connection was made');
  return only;
}

/** The ids of what is sent, audio first. */
const outgoing = () => connection().transceivers.map(({ sender }) => sender.track?.id);

const sent = (type: string) => server.socket.sent.filter((frame) => frame.type === type);

describe('a call', () => {
  it('waits with its links for the list of servers, then switches the camera on and connects', async () => {
    await show(ringing());
    expect(network.connections).toHaveLength(0);
    answerIce();
    await pass();
    expect(network.connections).toHaveLength(1);
    expect(devices.live).toEqual(['audio-1', 'video-1']);
    expect(sent('Signal')).not.toHaveLength(0);
    expect(connection().transceivers.map(({ sender }) => sender.track)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(media.getSnapshot()).toMatchObject([
      { link: 'link-1', peer: 'kiosk', phase: 'connecting' },
    ]);
  });

  it('sends camera and microphone when the view says so', async () => {
    answerIce();
    await show(ringing());
    await show(talking());
    expect(outgoing()).toEqual(['audio-1', 'video-1', undefined, undefined]);
  });

  it('that is answered here sends camera and microphone before the server has agreed', async () => {
    answerIce();
    await show(ringing());
    media.answer(CALL.id);
    expect(sent('AcceptOffer')).toMatchObject([{ call: CALL.id }]);
    await Promise.resolve();
    expect(outgoing()).toEqual(['audio-1', 'video-1', undefined, undefined]);
    await show(ringing(4));
    expect(outgoing()).toEqual(['audio-1', 'video-1', undefined, undefined]);
    await show(talking());
    expect(outgoing()).toEqual(['audio-1', 'video-1', undefined, undefined]);
  });

  it('takes camera and microphone back when the answer came too late', async () => {
    answerIce();
    await show(ringing());
    media.answer(CALL.id);
    const [accept] = sent('AcceptOffer');
    const text = { zh: '已被接听', en: 'Taken already' };
    server.tell({
      type: 'Refused',
      ref: String(accept?.ref),
      problem: { code: 'CALL_WRONG_STATE', text, next: text },
    });
    expect(outgoing()).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('that is answered says nothing for the next one', async () => {
    answerIce();
    await show(ringing());
    media.answer(CALL.id);
    const next = ringing(1);
    await show({
      ...next,
      ...(next.offer && { offer: { ...next.offer, call: { ...next.offer.call, id: 'call-2' } } }),
    });
    expect(outgoing()).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('that is over closes the links and switches the camera off', async () => {
    answerIce();
    await show(talking());
    await show(
      talking({
        version: 5,
        phase: { type: 'Ended', reason: 'COMPLETED', at: CALL.placedAt, mayRate: false },
        peers: [],
      }),
    );
    expect(connection().connectionState).toBe('closed');
    expect(devices.live).toEqual([]);
    expect(media.getSnapshot()).toEqual([]);
  });

  it('keeps its media when the socket is lost', async () => {
    answerIce();
    await show(talking());
    server.socket.dropped(1006);
    await pass(500);
    expect(connection().connectionState).not.toBe('closed');
    expect(devices.live).toEqual(['audio-1', 'video-1']);
  });

  it('lets go of everything when another page takes over', async () => {
    answerIce();
    await show(talking());
    server.socket.dropped(CLOSED.REPLACED);
    expect(connection().connectionState).toBe('closed');
    expect(devices.live).toEqual([]);
  });
});

describe('media that come up', () => {
  beforeEach(async () => {
    answerIce();
    await show(talking());
  });

  it('are reported once, by the first frame on the screen or in the statistics', async () => {
    media.frameShown('link-1');
    connection().stats = [{ type: 'inbound-rtp', kind: 'video', framesDecoded: 3 }];
    await pass(2_000);
    expect(sent('MediaUp')).toMatchObject([{ link: 'link-1', kind: 'AUDIO_AND_VIDEO' }]);
  });

  it('are noticed within a tenth of a second in the statistics alone', async () => {
    connection().stats = [{ type: 'inbound-rtp', kind: 'video', framesDecoded: 1 }];
    await pass(100);
    expect(sent('MediaUp')).toHaveLength(1);
    expect(media.getSnapshot()[0]?.receiving).toBe('AUDIO_AND_VIDEO');
  });

  it('are sound only when no picture comes with the sound', async () => {
    await pass(100);
    connection().stats = [{ type: 'inbound-rtp', kind: 'audio', packetsReceived: 50 }];
    await pass(1_700);
    expect(sent('MediaUp')).toMatchObject([{ kind: 'AUDIO_ONLY' }]);
  });
});

describe('a picture that is here before the server says that they talk', () => {
  it('is reported once it says so', async () => {
    answerIce();
    await show(ringing());
    media.frameShown('link-1');
    await pass(2_000);
    expect(sent('MediaUp')).toHaveLength(0);
    await show(talking());
    await pass(100);
    expect(sent('MediaUp')).toMatchObject([{ link: 'link-1', kind: 'AUDIO_AND_VIDEO' }]);
  });
});

describe('a link that cannot carry the picture', () => {
  it('keeps the sound, says so, and tries the picture again later', async () => {
    answerIce();
    await show(talking());
    connection().stats = [{ type: 'remote-inbound-rtp', kind: 'video', fractionLost: 0.4 }];
    await pass(9_000);
    const encoding = () => connection().transceivers[1]?.sender.getParameters().encodings[0];
    expect(encoding()?.active).toBe(false);
    expect(media.getSnapshot()[0]?.videoSaved).toBe(true);
    connection().stats = [];
    await pass(25_000);
    expect(encoding()?.active).toBe(true);
    expect(media.getSnapshot()[0]?.videoSaved).toBe(false);
  });
});
