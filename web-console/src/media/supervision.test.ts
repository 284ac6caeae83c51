import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callIn, kioskView, PHASES, supervision } from '../kiosk/testdata/views';
import { LiveClient } from '../live/client';
import { FakeServer } from '../live/testdata/fakeServer';
import type { CallViewPeerView, KioskView, ServerMessage } from '../protocol/generated';
import { supervising } from '../supervise/testdata/supervisorViews';
import type { CallMedia } from './callMedia';
import { isHeard } from './mediaOf';
import { FakeDevices } from './testdata/fakeDevices';
import { FakeNetwork } from './testdata/fakeNetwork';
import { mediaPage } from './testdata/mediaPage';

/** The media of a talk that a manager supervises: what goes out of his page, and what goes to it. */

let server: FakeServer;
let live: LiveClient;
let media: CallMedia;
let network: FakeNetwork;

const pass = (millis = 0) => vi.advanceTimersByTimeAsync(millis);

async function open(role: 'SUPERVISOR' | 'KIOSK'): Promise<void> {
  live = new LiveClient({ role }, server.environment());
  media = mediaPage({
    live,
    devices: new FakeDevices(),
    network,
    callOf: ({ supervisor, kiosk }) => supervisor?.call?.call ?? kiosk?.call,
    ...(role === 'SUPERVISOR' && { needsDevices: isHeard }),
  });
  media.start();
  live.start();
  await pass();
  server.welcome();
}

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  network = new FakeNetwork();
});

afterEach(() => {
  media.stop();
  live.stop();
  vi.useRealTimers();
});

const show = async (message: ServerMessage) => {
  server.tell(message);
  await pass();
  await pass();
};

/** What is sent to whom: the links come in the order of the view. */
const outgoing = () =>
  media.getSnapshot().map(({ peer }, at) => {
    const senders = network.connections[at]?.transceivers ?? [];
    return [peer, senders.map(({ sender }) => sender.track?.id)];
  });

const NOTHING = [undefined, undefined, undefined, undefined];
const VOICE = ['audio-1', undefined, undefined, undefined];
const FACE = ['audio-1', 'video-1', undefined, undefined];

describe('the page of a supervisor', () => {
  beforeEach(() => open('SUPERVISOR'));

  it('that listens sends nothing, and has neither microphone nor camera on', async () => {
    await show({ type: 'Supervisor', view: supervising('LISTEN') });
    expect(outgoing()).toEqual([
      ['kiosk', NOTHING],
      ['clerk', NOTHING],
    ]);
    expect(media.local.getSnapshot().phase).toBe('off');
    expect(media.getSnapshot().map(({ flowing }) => flowing)).toEqual([true, true]);
  });

  it('that whispers sends the voice to the clerk, and nothing to the citizen', async () => {
    await show({ type: 'Supervisor', view: supervising('WHISPER') });
    expect(outgoing()).toEqual([
      ['kiosk', NOTHING],
      ['clerk', VOICE],
    ]);
  });

  it('that barges in sends face and voice to both, and is off again when it listens again', async () => {
    await show({ type: 'Supervisor', view: supervising('BARGE_IN') });
    expect(outgoing()).toEqual([
      ['kiosk', FACE],
      ['clerk', FACE],
    ]);
    await show({ type: 'Supervisor', view: supervising('LISTEN', 5) });
    expect(outgoing()).toEqual([
      ['kiosk', NOTHING],
      ['clerk', NOTHING],
    ]);
    expect(media.local.getSnapshot().phase).toBe('off');
    await show({ type: 'Supervisor', view: {} });
    expect(media.getSnapshot()).toEqual([]);
  });
});

describe('the kiosk', () => {
  const CLERK: CallViewPeerView = {
    peer: 'clerk',
    link: 'kiosk.clerk',
    initiates: true,
    sendMedia: true,
  };
  const LISTENER: CallViewPeerView = {
    peer: 'supervisor',
    link: 'kiosk.supervisor',
    initiates: true,
    sendMedia: true,
    oneSided: { sends: 'EVERYTHING', receives: 'NOTHING' },
  };

  const talk = (known: boolean): KioskView => {
    const phase = {
      ...PHASES.Active,
      screen: { type: 'ScreenShown', since: PHASES.Active.since },
      ...(known && { supervision: supervision('LISTEN') }),
    } as const;
    return kioskView({ ...callIn(phase), version: known ? 5 : 4, peers: [CLERK, LISTENER] });
  };

  beforeEach(() => open('KIOSK'));

  it('shows the screen to a supervisor of whom the citizen is told, and to no other', async () => {
    await show({ type: 'Kiosk', view: talk(false) });
    await media.shareScreen();
    await pass();
    const sent = () => outgoing().map(([peer, tracks]) => [peer, tracks?.[2] !== undefined]);
    expect(sent()).toEqual([
      ['clerk', true],
      ['supervisor', false],
    ]);
    await show({ type: 'Kiosk', view: talk(true) });
    expect(sent()).toEqual([
      ['clerk', true],
      ['supervisor', true],
    ]);
  });

  it('takes nothing from the picture that the clerk has, and expects nothing of who listens', async () => {
    await show({ type: 'Kiosk', view: talk(true) });
    expect(media.getSnapshot().map(({ peer, flowing }) => [peer, flowing])).toEqual([
      ['clerk', true],
      ['supervisor', false],
    ]);
    const divided = network.connections.map(
      ({ transceivers }) =>
        transceivers[1]?.sender.getParameters().encodings[0]?.scaleResolutionDownBy,
    );
    expect(divided[1]).toBe(2);
    expect(divided[0]).not.toBe(2);
  });
});
