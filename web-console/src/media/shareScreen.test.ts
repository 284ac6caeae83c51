import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callIn, kioskView, PHASES } from '../kiosk/testdata/views';
import { LiveClient } from '../live/client';
import { FakeServer } from '../live/testdata/fakeServer';
import type { CallViewScreen } from '../protocol/generated';
import type { CallMedia } from './callMedia';
import { FakeDevices } from './testdata/fakeDevices';
import type { FakeTrack } from './testdata/fakeMedia';
import { FakePrivateParts } from './testdata/fakeMasks';
import { FakeFilters } from './testdata/fakeScreenFilter';
import { FakeNetwork } from './testdata/fakeNetwork';
import { SCREEN_RATES } from './screenRate';
import { mediaPage } from './testdata/mediaPage';

let server: FakeServer;
let live: LiveClient;
let media: CallMedia;
let devices: FakeDevices;
let network: FakeNetwork;
let privateParts: FakePrivateParts;
let filters: FakeFilters;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new FakeServer();
  devices = new FakeDevices();
  network = new FakeNetwork();
  privateParts = new FakePrivateParts();
  filters = new FakeFilters();
  live = new LiveClient({ role: 'KIOSK' }, server.environment());
  media = mediaPage({
    live,
    devices,
    network,
    privateParts,
    filters,
    callOf: ({ kiosk }) => kiosk?.call,
  });
  media.start();
  live.start();
  await vi.advanceTimersByTimeAsync(0);
  server.welcome();
  await shows({ type: 'ScreenAsked', until: '2026-11-20T02:02:00Z' });
});

afterEach(() => {
  media.stop();
  live.stop();
  vi.useRealTimers();
});

let version = 10;

async function shows(screen: CallViewScreen): Promise<void> {
  version += 1;
  const call = callIn({ ...PHASES.Active, screen });
  const peers = call.peers.map((peer) => ({ ...peer, initiates: true }));
  server.tell({ type: 'Kiosk', view: kioskView({ ...call, version, peers }) });
  await vi.advanceTimersByTimeAsync(0);
}

const SHOWN: CallViewScreen = { type: 'ScreenShown', since: '2026-11-20T02:01:30Z' };

/** What was told about the screen, each with its reason if it has one. */
const sent = () =>
  server.socket.sent
    .filter(({ type }) => String(type).endsWith('Screen'))
    .map(({ type, why }) => (typeof why === 'string' ? `${String(type)} ${why}` : type));

/** What is in the lane of the screen. */
const sending = () => network.connections[0]?.transceivers[2]?.sender.track?.id;

describe('a screen that the clerk has asked for', () => {
  it('is taken and sent when the citizen agrees, without a word to the other page', async () => {
    const signals = () => server.socket.sent.filter(({ type }) => type === 'Signal').length;
    const before = signals();
    expect(sending()).toBeUndefined();
    await media.shareScreen();
    await shows(SHOWN);
    expect(sending()).toBe('screen-2/1 filtered');
    expect(sent()).toEqual(['AllowScreen']);
    expect(signals()).toBe(before);
  });

  it('is taken once, however often the citizen touches', async () => {
    await Promise.all([media.shareScreen(), media.shareScreen()]);
    expect(sent()).toEqual(['AllowScreen']);
    expect(sending()).toBe('screen-2/1 filtered');
  });

  it.each([
    ['declined', 'RefuseScreen DECLINED'],
    ['broken', 'RefuseScreen NOT_POSSIBLE'],
  ] as const)('is not there when the browser says %s', async (screen, told) => {
    devices.screen = screen;
    await media.shareScreen();
    expect(sent()).toEqual([told]);
    expect(sending()).toBeUndefined();
  });

  it('is given back at once when the citizen stops it', async () => {
    await media.shareScreen();
    await shows(SHOWN);
    media.stopScreen();
    await Promise.resolve();
    expect(sending()).toBeUndefined();
    expect(devices.live).not.toContain('screen-2');
    expect(sent()).toEqual(['AllowScreen', 'StopScreen']);
  });

  it('is given back when the browser ends it', async () => {
    await media.shareScreen();
    await shows(SHOWN);
    const track = devices.tracks.at(-1) as unknown as FakeTrack;
    track.dispatchEvent(new Event('ended'));
    await Promise.resolve();
    expect(sending()).toBeUndefined();
    expect(sent()).toEqual(['AllowScreen', 'StopScreen']);
  });

  it.each<CallViewScreen>([{ type: 'ScreenOff' }, { type: 'ScreenNotShown', why: 'STOPPED' }])(
    'is given back when the view says $type',
    async (screen) => {
      await media.shareScreen();
      await shows(SHOWN);
      await shows(screen);
      expect(sending()).toBeUndefined();
      expect(devices.live).not.toContain('screen-2');
    },
  );

  it('is given back when the talk is over', async () => {
    await media.shareScreen();
    await shows(SHOWN);
    server.tell({
      type: 'Kiosk',
      view: kioskView({ ...callIn(PHASES.Ended), version: version + 1 }),
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(devices.live).toEqual([]);
  });
});

describe('how often a shown screen is taken', () => {
  const taken = () => devices.tracks.find(({ id }) => id === 'screen-2') as unknown as FakeTrack;
  const frames = () => (taken().constraints.frameRate as { max: number } | undefined)?.max;

  beforeEach(async () => {
    await media.shareScreen();
    taken().size = { width: 1920, height: 1080 };
    await shows(SHOWN);
  });

  it('becomes less when nobody works on it, and more when somebody does', async () => {
    await vi.advanceTimersByTimeAsync(13_000);
    expect(frames()).toBe(SCREEN_RATES.resting);
    media.screen.touch();
    expect(frames()).toBe(SCREEN_RATES.working);
  });

  it('never becomes less once it has another size, for the browser may not find it again', async () => {
    await vi.advanceTimersByTimeAsync(13_000);
    media.screen.touch();
    taken().size = { width: 1280, height: 720 };
    await vi.advanceTimersByTimeAsync(13_000);
    expect(frames()).toBe(SCREEN_RATES.working);
  });
});

describe('what is private on a shown screen', () => {
  const FIELD = { x: 0.1, y: 0.1, width: 0.2, height: 0.1 };
  const raw = () => devices.tracks.find(({ id }) => id === 'screen-2');

  it('is covered from the moment it is there until it is gone', async () => {
    await media.shareScreen();
    expect(filters.covered).toEqual([]);
    expect(media.screen.masked).toBe(false);
    privateParts.become(FIELD);
    expect(filters.covered).toEqual([FIELD]);
    expect(media.screen.masked).toBe(true);
    privateParts.become();
    expect(filters.covered).toEqual([]);
    expect(media.screen.masked).toBe(false);
    expect(sending()).toBe('screen-2/1 filtered');
  });

  it('is covered, and the rest is seen, when it was there before the screen was shown', async () => {
    privateParts.become(FIELD);
    await media.shareScreen();
    expect(filters.covered).toEqual([FIELD]);
    expect(raw()?.enabled).toBe(true);
    expect(sending()).toBe('screen-2/1 filtered');
  });

  it('takes the whole picture away where the browser cannot cover it', async () => {
    filters.possible = false;
    await media.shareScreen();
    expect(sending()).toBe('screen-2');
    privateParts.become(FIELD);
    expect(raw()?.enabled).toBe(false);
    privateParts.become();
    expect(raw()?.enabled).toBe(true);
  });

  it('is looked for as long as the screen is shown', async () => {
    expect(privateParts.looking).toBe(false);
    await media.shareScreen();
    expect(privateParts.looking).toBe(true);
    privateParts.become(FIELD);
    media.stopScreen();
    expect(privateParts.looking).toBe(false);
    await Promise.resolve();
    expect(sending()).toBeUndefined();
  });
});

describe('the pace of a shown screen', () => {
  const frames = () =>
    network.connections[0]?.transceivers[2]?.sender.getParameters().encodings[0]?.maxFramerate;

  it('rests by itself and is full at once when somebody touches it', async () => {
    await media.shareScreen();
    expect(frames()).toBe(60);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(frames()).toBe(2);
    media.screen.touch();
    expect(frames()).toBe(60);
  });
});
