import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BridgeClient } from '../bridge/bridgeClient';
import { FakeBridge } from '../bridge/testdata/fakeBridge';
import type { CallMedia } from '../media/callMedia';
import type { PeerMedia } from '../media/peerMedia';
import { ControlChannel } from '../media/controlChannel';
import { FakeNetwork } from '../media/testdata/fakeNetwork';
import type { FakePeerConnection } from '../media/testdata/fakeRtc';
import type { ServerMessageControl } from '../protocol/generated';
import { Listeners } from '../live/listeners';
import type { Region } from '../media/masks';
import { encodeFrame } from './controlCodec';
import { frameText } from './frameText';
import type { ControlFrame, MarkFrame } from './controlEvent';
import { KioskControl } from './kioskControl';
import { readSign, writeSign } from './kioskSign';

const STAMP = { sequence: 1, millis: 0 };
const CLICK: ControlFrame = {
  type: 'KEY',
  code: 'KeyA',
  down: true,
  lease: '0f9b1a52-6f3b-4d0e-9f43-0d1f6b1f7a11',
  ...STAMP,
};

/** The shown screen as far as control needs it. */
class FakeScreen {
  shown = true;
  masked = false;
  regions = [{ x: 0, y: 0, width: 0.5, height: 0.5 }];
  hidden: readonly Region[] = [];
  touches = 0;
  private tell: () => void = () => undefined;

  alsoHide(parts: readonly Region[]): void {
    this.hidden = parts;
  }

  touch(): void {
    this.touches += 1;
  }

  subscribe(listener: () => void): () => void {
    this.tell = listener;
    return () => undefined;
  }

  mask(): void {
    this.masked = true;
    this.tell();
  }
}

let agent: FakeBridge;
let bridge: BridgeClient;
let screen: FakeScreen;
let control: KioskControl;
let clerk: ControlChannel;
let peers: Pick<PeerMedia, 'peer' | 'flowing' | 'control'>[];
let told: string[];
let echoed: Uint8Array[];
let overServer: Listeners<ServerMessageControl>;

beforeEach(() => {
  agent = new FakeBridge();
  agent.fragment = 'bridge=4711.first';
  bridge = new BridgeClient(agent);
  bridge.start();
  agent.ready('second');
  screen = new FakeScreen();
  const network = new FakeNetwork();
  const [ours, theirs] = [network.connect({}), network.connect({})];
  const own = new ControlChannel(ours);
  clerk = new ControlChannel(theirs);
  told = [];
  echoed = [];
  overServer = new Listeners();
  clerk.onText((text) => told.push(text));
  clerk.onFrame((frame) => echoed.push(frame));
  peers = [{ peer: 'clerk', flowing: true, control: own }];
  const media = {
    screen,
    getSnapshot: () => peers,
    subscribe: (listener: () => void) => {
      listener();
      return () => undefined;
    },
  };
  control = new KioskControl(bridge, media as unknown as CallMedia, {
    onControl: (listener) => overServer.add(listener),
  });
  control.start();
  const join = (one: RTCPeerConnection, other: RTCPeerConnection) =>
    (one as unknown as FakePeerConnection).join(other as unknown as FakePeerConnection);
  join(theirs, ours);
  join(ours, theirs);
});

afterEach(() => {
  control.stop();
  bridge.stop();
});

const arrive = async (frame: ControlFrame) => {
  clerk.send(encodeFrame(frame));
  await Promise.resolve();
};

describe("what comes of the clerk's frames", () => {
  it('input goes to the agent byte for byte and wakes the picture', async () => {
    await arrive(CLICK);
    expect(agent.socket.sent).toEqual([Uint8Array.of(1, ...encodeFrame(CLICK))]);
    expect(screen.touches).toBe(1);
  });

  it('input that comes over the server goes to the agent, too, and nothing else does', () => {
    const mark: ControlFrame = { type: 'POINT', x: 0.5, y: 0.25, ...STAMP };
    const marks: MarkFrame[] = [];
    control.onMark((each) => marks.push(each));
    const frames = [encodeFrame(CLICK), encodeFrame(mark), Uint8Array.of(7)].map(frameText);
    overServer.tell({ type: 'Control', call: 'call-a', frames });
    expect(agent.socket.sent).toEqual([Uint8Array.of(1, ...encodeFrame(CLICK))]);
    expect(marks).toEqual([]);
    screen.shown = false;
    overServer.tell({ type: 'Control', call: 'call-a', frames });
    expect(agent.socket.sent).toHaveLength(1);
  });

  it('marks are drawn here and go nowhere', async () => {
    const marks: MarkFrame[] = [];
    control.onMark((mark) => marks.push(mark));
    await arrive({ type: 'POINT', x: 0.5, y: 0.25, ...STAMP });
    expect(marks).toMatchObject([{ type: 'POINT', x: 0.5, y: 0.25 }]);
    expect(agent.socket.sent).toEqual([]);
  });

  it('a ping comes back', async () => {
    await arrive({ type: 'PING', ...STAMP });
    await Promise.resolve();
    expect(echoed).toEqual([encodeFrame({ type: 'PING', ...STAMP })]);
  });

  it.each([
    ['an expert', 'expert', true],
    ['a clerk who has put the citizen on hold', 'clerk', false],
  ])('nothing passes that comes of %s', async (_, peer, flowing) => {
    const marks: MarkFrame[] = [];
    control.onMark((mark) => marks.push(mark));
    peers = peers.map((each) => ({ ...each, peer, flowing }));
    await arrive(CLICK);
    await arrive({ type: 'POINT', x: 0.5, y: 0.25, ...STAMP });
    const frames = [frameText(encodeFrame(CLICK))];
    overServer.tell({ type: 'Control', call: 'call-a', frames });
    expect(agent.socket.sent).toEqual([]);
    expect(marks).toEqual([]);
  });

  it('nothing passes while no screen is shown, and no nonsense ever', async () => {
    clerk.send(Uint8Array.of(9, 9, 9));
    screen.shown = false;
    await arrive(CLICK);
    expect(agent.socket.sent).toEqual([]);
  });
});

describe('what the clerk is told', () => {
  it('that something is covered, and the agent is told where', async () => {
    screen.mask();
    await Promise.resolve();
    expect(readSign(told.at(-1) ?? '')).toEqual({ masked: true, pausedMillis: 0 });
    expect(agent.socket.sent).toEqual([
      JSON.stringify({ type: 'MaskRegions', regions: screen.regions }),
    ]);
  });

  it('where, in no more boxes than the agent takes', () => {
    const regions = Array.from({ length: 70 }, (_, index) => ({
      ...screen.regions[0],
      x: index / 140,
    }));
    Object.assign(screen, { regions });
    screen.mask();
    const [said] = agent.socket.sent.map((text) => JSON.parse(String(text)) as object);
    expect(said).toHaveProperty('regions.length', 64);
  });

  it('that his hand rests', async () => {
    agent.tell({ type: 'ControlState', active: true, pausedMillis: 2_000 });
    await Promise.resolve();
    expect(readSign(told.at(-1) ?? '')?.pausedMillis).toBe(2_000);
  });
});

describe('an agent that comes', () => {
  const CORNER = { x: 0.9, y: 0.9, width: 0.1, height: 0.1 };

  it('hides parts of the screen, and is told what the page hides', () => {
    vi.useFakeTimers();
    agent.socket.closed(1006);
    vi.advanceTimersByTime(500);
    vi.useRealTimers();
    agent.ready('third', CORNER);
    expect(screen.hidden).toEqual([CORNER]);
    expect(agent.socket.sent).toEqual([
      JSON.stringify({ type: 'MaskRegions', regions: screen.regions }),
    ]);
  });
});

it('the stop reaches the agent without a detour', () => {
  control.stopAtOnce();
  expect(agent.socket.sent).toEqual(['{"type":"StopControl"}']);
});

it.each(['', 'null', '{}', '{"masked":1,"pausedMillis":0}', '{"masked":true,"pausedMillis":-1}'])(
  'is no sign: %s',
  (text) => expect(readSign(text)).toBeUndefined(),
);

it('a sign is read as it was written', () => {
  const sign = { masked: true, pausedMillis: 5 };
  expect(readSign(writeSign(sign))).toEqual(sign);
});
