import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOSED } from '../../live/state';
import { fakeTrack } from '../testdata/fakeMedia';
import { TalkOfThree } from './testdata/talkOfThree';
import type { TalkPage } from './testdata/talkPage';

/** Three pages in one talk, from the direct links to a bridge and back. */

let talk: TalkOfThree;
let kiosk: TalkPage;
let clerk: TalkPage;
let expert: TalkPage;

/** The connections of a page in the order in which they are made; the kiosk's first two lead to these. */
const TO_CLERK = 0;
const TO_EXPERT = 1;
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

const ups = () => talk.all.map((page) => page.sent('ConferenceUp').length);
const tracksOf = (stream: MediaStream) => stream.getTracks().map(({ id }) => id);
/** Whose picture the kiosk shows as that peer's, and over which way it comes. */
const shown = (peer: 'clerk' | 'expert') => tracksOf(kiosk.peer(peer).stream);
const DIRECT = ['remote-audio-0', 'remote-video-1'];
const bridged = (page: string) => [`${page}-a0`, `${page}-v0`];
const FACE = ['audio-1', 'video-1'];
const NO_FACE = [undefined, undefined];

describe('landing', () => {
  it('is said once, when everything that the direct links bring comes over the bridge, too', async () => {
    talk.bridge.forwards = ['audio'];
    await talk.confer();
    await talk.pass(3_000);
    expect(ups()).toEqual([0, 0, 0]);
    talk.bridge.forwards = ['audio', 'video'];
    await talk.pass(300);
    expect(ups()).toEqual([1, 1, 1]);
    expect(kiosk.sent('ConferenceUp')).toMatchObject([{ link: talk.linkOf(kiosk) }]);
    await talk.show();
    await talk.pass(3_000);
    expect(ups()).toEqual([1, 1, 1]);
  });

  it('goes on beside the direct links, which are shown as before', async () => {
    await talk.confer();
    await talk.pass(1_000);
    expect(kiosk.outgoing(TO_BRIDGE).slice(0, 2)).toEqual(FACE);
    expect(kiosk.outgoing(TO_CLERK).slice(0, 2)).toEqual(FACE);
    expect(kiosk.outgoing(TO_EXPERT).slice(0, 2)).toEqual(FACE);
    expect(shown('clerk')).toEqual(DIRECT);
  });

  it('needs no more than the voice of somebody who is only heard', async () => {
    clerk.devices.unplug('video');
    await talk.pass(4_000);
    expect(kiosk.peer('clerk').receiving).toBe('AUDIO_ONLY');
    talk.bridge.forwards = ['video'];
    await talk.confer();
    await talk.pass(3_000);
    expect(ups()).toEqual([0, 1, 0]);
    talk.bridge.forwards = ['audio', 'video'];
    await talk.pass(3_000);
    expect(ups()).toEqual([1, 1, 1]);
  });

  it('does not wait for the silence of a microphone that is off', async () => {
    clerk.devices.unplug('video');
    clerk.media.local.setMicrophone(false);
    await talk.pass(9_000);
    await talk.confer();
    await talk.pass(1_000);
    expect(kiosk.peer('clerk').receiving).toBe('AUDIO_ONLY');
    expect(ups()).toEqual([1, 1, 1]);
    await talk.carry();
    expect(kiosk.peer('clerk')).toMatchObject({ receiving: 'AUDIO_ONLY', quality: 'GOOD' });
  });

  it('takes what the bridge says before any view lists the link', async () => {
    talk.open();
    await talk.pass(5_000);
    expect(kiosk.connections).toHaveLength(2);
    await talk.show();
    await talk.pass(1_000);
    expect(ups()).toEqual([1, 1, 1]);
    expect(talk.bridge.channelOf(kiosk.page).readyState).toBe(WebSocket.OPEN);
  });

  it('answers offers that come before the last one is answered one after the other', async () => {
    await talk.confer();
    const endpoint = talk.bridge.endpointOf(kiosk.page);
    for (let more = 0; more < 3; more += 1) endpoint.offer();
    expect(endpoint.answers.length).toBeLessThan(endpoint.offers.length);
    await talk.settle();
    expect(endpoint.answers).toHaveLength(endpoint.offers.length);
    expect(kiosk.connection(TO_BRIDGE).connectionState).toBe('connected');
  });

  it('names the own lines in the answer before there is anything to send', async () => {
    kiosk.devices.unplug('video');
    await talk.confer();
    const { transceivers } = kiosk.connection(TO_BRIDGE);
    expect(transceivers.map(({ direction }) => direction)).toEqual([
      ...['sendonly', 'sendonly'],
      ...['recvonly', 'recvonly', 'recvonly', 'recvonly'],
    ]);
    expect(transceivers[1]?.sender.track).toBeNull();
  });
});

describe('a bridge that carries', () => {
  beforeEach(async () => {
    kiosk.media.sendDocument(fakeTrack('video', 'document'));
    await kiosk.media.shareScreen();
    await talk.confer();
    await talk.pass(1_000);
    await talk.carry();
  });

  it('does not have them alone before everybody has heard that it carries', async () => {
    expect(kiosk.outgoing(TO_CLERK).slice(0, 2)).toEqual(FACE);
    expect(kiosk.outgoing(TO_BRIDGE).slice(0, 2)).toEqual(FACE);
    await talk.pass(900);
    await talk.show();
    expect(kiosk.outgoing(TO_CLERK).slice(0, 2)).toEqual(FACE);
    await talk.pass(100);
    expect(kiosk.outgoing(TO_CLERK).slice(0, 2)).toEqual(NO_FACE);
  });

  it('and is left again at once leaves the direct links as they are', async () => {
    await talk.pass(300);
    await talk.carry(false);
    await talk.pass(1_000);
    expect(kiosk.outgoing(TO_CLERK).slice(0, 2)).toEqual(FACE);
  });

  it('has the faces and voices alone, and nothing of what is shown to the clerk', async () => {
    await talk.pass(1_000);
    const screen = expect.stringContaining('screen') as unknown;
    expect(kiosk.outgoing(TO_CLERK)).toEqual([...NO_FACE, screen, 'document']);
    expect(kiosk.outgoing(TO_EXPERT)).toEqual([...NO_FACE, undefined, undefined]);
    expect(kiosk.outgoing(TO_BRIDGE).slice(0, 2)).toEqual(FACE);
    expect(kiosk.outgoing(TO_BRIDGE)).not.toContain('document');
    expect(kiosk.connection(TO_CLERK).connectionState).toBe('connected');
  });

  it('is what is shown, and the rest of a peer stays where it was', async () => {
    expect(shown('clerk')).toEqual(bridged('page-clerk-0001'));
    expect(shown('expert')).toEqual(bridged('page-expert-0001'));
    await talk.pass(5_000);
    expect(kiosk.media.getSnapshot()).toHaveLength(2);
    expect(kiosk.peer('clerk')).toMatchObject({
      link: 'clerk.kiosk',
      phase: 'connected',
      flowing: true,
      quality: 'GOOD',
      receiving: 'AUDIO_AND_VIDEO',
    });
    expect(tracksOf(clerk.peer('kiosk').screen)).toEqual(['remote-video-2']);
    expect(clerk.peer('kiosk').control.open).toBe(true);
  });

  it('gets the faces in full size, packed once, and smaller while the direct links pack them, too', async () => {
    await talk.pass(1_000);
    expect(clerk.encoding(2)).toMatchObject({ active: true, scaleResolutionDownBy: 1 });
    expect(clerk.encoding(0)).toMatchObject({ scaleResolutionDownBy: 2 });
    talk.carries = false;
    await talk.show();
    expect(clerk.encoding(2)).toMatchObject({ scaleResolutionDownBy: 2 });
  });

  it('shows sound only when a picture stops, heard or not', async () => {
    clerk.devices.unplug('video');
    clerk.media.local.setMicrophone(false);
    await talk.pass(5_000);
    expect(kiosk.peer('clerk').receiving).toBe('AUDIO_ONLY');
    expect(kiosk.peer('clerk').quality).toBe('GOOD');
  });

  it('sends a camera that comes later, too', async () => {
    await talk.pass(1_000);
    clerk.devices.unplug('video');
    await talk.settle();
    expect(clerk.outgoing(TO_BRIDGE).slice(0, 2)).toEqual(['audio-2', undefined]);
    clerk.devices.camera = 'present';
    clerk.media.local.reopen();
    await talk.settle();
    expect(clerk.outgoing(TO_BRIDGE).slice(0, 2)).toEqual(['audio-3', 'video-3']);
    expect(clerk.outgoing(0).slice(0, 2)).toEqual(NO_FACE);
  });
});

describe('back on the direct links', () => {
  beforeEach(async () => {
    await talk.confer();
    await talk.pass(1_000);
    await talk.carry();
    await talk.pass(3_000);
  });

  it('the faces go out at once, and are shown as soon as they are decoded', async () => {
    await talk.carry(false);
    expect(kiosk.outgoing(TO_CLERK).slice(0, 2)).toEqual(FACE);
    expect(kiosk.outgoing(TO_EXPERT).slice(0, 2)).toEqual(FACE);
    expect(shown('clerk')).toEqual(bridged('page-clerk-0001'));
    expect(kiosk.peer('clerk').receiving).toBe('AUDIO_AND_VIDEO');
    await talk.pass(200);
    expect(shown('clerk')).toEqual(DIRECT);
    expect(kiosk.peer('clerk').receiving).toBe('AUDIO_AND_VIDEO');
  });

  it('the bridge is shown as long as a direct link brings nothing', async () => {
    clerk.connection(0).become('disconnected');
    await talk.carry(false);
    await talk.pass(1_500);
    expect(shown('clerk')).toEqual(bridged('page-clerk-0001'));
    expect(kiosk.peer('clerk')).toMatchObject({ receiving: 'AUDIO_AND_VIDEO', quality: 'GOOD' });
    expect(shown('expert')).toEqual(DIRECT);
  });

  it('a frame that is on the screen counts for the way over which it came', async () => {
    await talk.carry(false);
    kiosk.media.frameShown('clerk.kiosk');
    expect(shown('clerk')).toEqual(bridged('page-clerk-0001'));
    await talk.pass(200);
    kiosk.media.frameShown('clerk.kiosk');
    expect(shown('clerk')).toEqual(DIRECT);
  });

  it('the link to the bridge is closed when the view does not list it any more', async () => {
    const channel = talk.bridge.channelOf(kiosk.page);
    await talk.carry(false);
    await talk.pass(300);
    await talk.disperse();
    expect(kiosk.connection(TO_BRIDGE).connectionState).toBe('closed');
    expect(channel.readyState).toBe(WebSocket.CLOSED);
    expect(shown('clerk')).toEqual(DIRECT);
    await talk.pass(12_000);
    expect(kiosk.sent('ConferenceDown')).toEqual([]);
  });

  it('nothing goes anywhere while the citizen is on hold', async () => {
    talk.seats = [clerk, expert];
    talk.carries = false;
    await talk.show({ peers: [] });
    const peers = ['clerk', 'expert'].map((peer) => ({
      ...{ peer, link: `${peer}.kiosk`, initiates: true, sendMedia: false },
    }));
    await talk.show({ peers });
    expect(kiosk.connection(TO_BRIDGE).connectionState).toBe('closed');
    expect(kiosk.media.getSnapshot().map(({ flowing }) => flowing)).toEqual([false, false]);
  });

  it('nothing is left when another page takes over', () => {
    kiosk.server.socket.dropped(CLOSED.REPLACED);
    expect(kiosk.connections.map(({ connectionState }) => connectionState)).toEqual([
      'closed',
      'closed',
      'closed',
    ]);
    expect(talk.bridge.channelOf(kiosk.page).readyState).toBe(WebSocket.CLOSED);
    expect(kiosk.media.getSnapshot()).toEqual([]);
  });
});

describe('who comes and goes', () => {
  const lines = () =>
    kiosk.connection(TO_BRIDGE).transceivers.map(({ receiver }) => receiver.track.id);

  beforeEach(async () => {
    await talk.confer();
    await talk.pass(1_000);
    await talk.carry();
  });

  const leave = async (page: TalkPage) => {
    talk.seats = talk.seats.filter((seat) => seat !== page);
    talk.carries = false;
    talk.bridge.leave(page.page);
    await talk.show();
  };

  it('somebody who has left is not shown over the bridge, and the others are', async () => {
    clerk.connection(0).become('disconnected');
    await leave(expert);
    expect(shown('expert')).toEqual(DIRECT);
    expect(shown('clerk')).toEqual(bridged('page-clerk-0001'));
    expect(lines()).toHaveLength(6);
  });

  it('whose page was loaded anew is found on new lines', async () => {
    await leave(expert);
    expert.page = 'page-expert-0002';
    talk.seats = [...talk.all];
    talk.join(expert);
    await talk.show();
    await talk.pass(1_000);
    expect(lines()).toHaveLength(8);
    expect(expert.sent('ConferenceUp')).toHaveLength(2);
    await talk.carry();
    expect(shown('expert')).toEqual(bridged('page-expert-0002'));
  });

  it('who had no seat for a moment does not count as seen by what came before', async () => {
    talk.bridge.forwards = [];
    talk.seats = [kiosk, clerk];
    await talk.show();
    talk.seats = [...talk.all];
    await talk.show();
    await talk.pass(1_500);
    await talk.carry();
    expect(kiosk.peer('expert').receiving).toBe('AUDIO_ONLY');
  });

  it('who comes back as the same page is found on new lines alone', async () => {
    await leave(expert);
    talk.seats = [...talk.all];
    talk.join(expert);
    await talk.show();
    await talk.carry();
    expect(lines()).toHaveLength(8);
    expect(shown('expert')).toEqual(bridged('page-expert-0001'));
  });
});
