import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asked, CONSULTS } from '../clerk/testdata/consultViews';
import { onCall, TALKING } from '../clerk/testdata/clerkViews';
import { LiveClient } from '../live/client';
import { FakeServer } from '../live/testdata/fakeServer';
import { CALL } from '../live/testdata/views';
import type { ClerkView } from '../protocol/generated';
import type { CallMedia } from './callMedia';
import { FakeDevices } from './testdata/fakeDevices';
import { FakeNetwork } from './testdata/fakeNetwork';
import { mediaPage } from './testdata/mediaPage';

/** The media of the page of an expert whom a clerk asks in a talk. */

let server: FakeServer;
let live: LiveClient;
let media: CallMedia;
let network: FakeNetwork;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new FakeServer();
  network = new FakeNetwork();
  live = new LiveClient({ role: 'CLERK' }, server.environment());
  media = mediaPage({
    live,
    devices: new FakeDevices(),
    network,
    callOf: ({ clerk }) => clerk?.consult?.call ?? clerk?.call?.call,
  });
  media.start();
  live.start();
  await pass();
  server.welcome();
});

afterEach(() => {
  media.stop();
  live.stop();
  vi.useRealTimers();
});

const pass = (millis = 0) => vi.advanceTimersByTimeAsync(millis);

/** As if this page offered: then its senders are there without anybody at the other ends. */
const show = async (view: ClerkView) => {
  const peers = view.consult?.call.peers.map((peer) => ({ ...peer, initiates: true }));
  const consult = view.consult && {
    ...view.consult,
    call: { ...view.consult.call, ...(peers && { peers }) },
  };
  server.tell({ type: 'Clerk', view: { ...view, ...(consult && { consult }) } });
  await pass();
};

const sent = (type: string) => server.socket.sent.filter((frame) => frame.type === type);

/** What is sent to whom: the links come in the order of the view. */
const outgoing = () =>
  media.getSnapshot().map(({ peer }, at) => {
    const senders = network.connections[at]?.transceivers ?? [];
    return [peer, senders.map(({ sender }) => sender.track?.id)];
  });

const NOTHING = [undefined, undefined, undefined, undefined];
const FACE = ['audio-1', 'video-1', undefined, undefined];

describe('the question that rings', () => {
  beforeEach(() => show(asked(CONSULTS.ringing)));

  it('has its links and the own camera, and sends nothing', () => {
    expect(outgoing()).toEqual([
      ['kiosk', NOTHING],
      ['clerk', NOTHING],
    ]);
    expect(media.local.getSnapshot().phase).toBe('on');
  });

  it('is accepted as such, and the own picture sets out to the clerk alone', async () => {
    media.answer(CALL.id);
    expect(sent('AcceptConsult')).toMatchObject([{ call: CALL.id }]);
    expect(sent('AcceptOffer')).toEqual([]);
    await Promise.resolve();
    expect(outgoing()).toEqual([
      ['kiosk', NOTHING],
      ['clerk', FACE],
    ]);
    await show(asked(CONSULTS.ringing, 5));
    await show(asked(CONSULTS.aside, 6));
    expect(outgoing()).toEqual([
      ['kiosk', NOTHING],
      ['clerk', FACE],
    ]);
  });

  it('takes the own picture back when the answer came too late', () => {
    media.answer(CALL.id);
    const text = { zh: '会商已结束', en: 'Over' };
    server.tell({
      type: 'Refused',
      ref: String(sent('AcceptConsult')[0]?.ref),
      problem: { code: 'CONSULT_OVER', text, next: text },
    });
    expect(outgoing()).toEqual([
      ['kiosk', NOTHING],
      ['clerk', NOTHING],
    ]);
  });
});

describe('in the talk', () => {
  it('each link says whether it may be used', async () => {
    const flowing = () => media.getSnapshot().map((peer) => [peer.peer, peer.flowing]);
    await show(asked(CONSULTS.aside));
    expect(flowing()).toEqual([
      ['kiosk', false],
      ['clerk', true],
    ]);
    await show(asked(CONSULTS.joined, 5));
    expect(flowing()).toEqual([
      ['kiosk', true],
      ['clerk', true],
    ]);
  });

  it('nobody is told of media that come up', async () => {
    await show(asked(CONSULTS.aside));
    for (const each of network.connections)
      each.stats = [{ type: 'inbound-rtp', kind: 'video', framesDecoded: 3 }];
    await pass(2_000);
    expect(media.getSnapshot()[1]?.receiving).toBe('AUDIO_AND_VIDEO');
    expect(sent('MediaUp')).toEqual([]);
  });

  it('that is handed on to the expert the connection to the citizen stays', async () => {
    await show(asked(CONSULTS.aside));
    const [toKiosk, toClerk] = network.connections;
    const view = onCall(TALKING, 5);
    const peers = [{ peer: 'kiosk', link: 'kiosk.expert', initiates: true, sendMedia: true }];
    await show({
      ...view,
      ...(view.call && { call: { ...view.call, call: { ...view.call.call, peers } } }),
    });
    expect(toKiosk?.connectionState).not.toBe('closed');
    expect(toClerk?.connectionState).toBe('closed');
    expect(network.connections).toHaveLength(2);
    expect(outgoing()).toEqual([['kiosk', FACE]]);
  });
});
