import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BridgeClient } from '../bridge/bridgeClient';
import { FakeBridge } from '../bridge/testdata/fakeBridge';
import { LiveClient } from '../live/client';
import { FakeServer } from '../live/testdata/fakeServer';
import { FakeNetwork } from '../media/testdata/fakeNetwork';
import { ProblemError, unreachable } from '../rest/problem';
import { SelfTester } from '../selftest/selfTester';
import { TestHost } from '../selftest/testdata/testHost';
import { ProbeDesk } from './probeDesk';

const TEST = '7d9c1d52-0c1e-4a54-9a57-0c1f2b6a9e41';
const REVOKED = new ProblemError(
  'DEVICE_REVOKED',
  { zh: '授权已被撤销。', en: 'It has been revoked.' },
  { zh: '请重新登记。', en: 'Enrol it again.' },
  401,
);

let server: FakeServer;
let agent: FakeBridge;
let live: LiveClient;
let desk: ProbeDesk;
let entered: string[];
/** What the server answers to whoever wants to come in; nothing lets him. */
let turnsAway: ProblemError | undefined;
const iceServers = {
  on: false,
  start: () => void (iceServers.on = true),
  stop: () => void (iceServers.on = false),
};

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  server.time = Date.now();
  server.beatMillis = 3_600_000;
  agent = new FakeBridge();
  agent.fragment = 'bridge=4711.first';
  live = new LiveClient({ role: 'PROBE' }, server.environment());
  entered = [];
  turnsAway = undefined;
  desk = new ProbeDesk({
    bridge: new BridgeClient(agent),
    live,
    tester: new SelfTester(live, new TestHost(new FakeNetwork()), () => undefined),
    iceServers,
    enter: (credential) => {
      entered.push(credential);
      return turnsAway === undefined ? Promise.resolve() : Promise.reject(turnsAway);
    },
  });
  desk.start();
});

afterEach(() => {
  desk.stop();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

async function begin(credential = 'of-the-probe'): Promise<void> {
  agent.tell({ type: 'ProbeReady', nextToken: 'second', credential });
  await settle();
}

describe("a window's probe", () => {
  it('does nothing before its program has brought the credential', async () => {
    await settle();
    expect(entered).toEqual([]);
    expect(server.ticketRequests).toEqual([]);
  });

  it('is let in with it, connects and answers a dial-test by itself', async () => {
    await begin();
    expect(entered).toEqual(['of-the-probe']);
    expect(iceServers.on).toBe(true);
    expect(server.ticketRequests).toEqual([{ role: 'PROBE' }]);
    server.welcome();
    server.tell({
      type: 'SelfTest',
      view: {
        test: TEST,
        kiosk: { zh: '松江 1 号', en: 'Songjiang 1' },
        window: { zh: '嘉兴 1 号', en: 'Jiaxing 1' },
        endsBy: new Date(Date.now() + 30_000).toISOString(),
        measureMillis: 2_000,
        sendHertz: 880,
      },
    });
    expect(server.socket.sent).toContainEqual(
      expect.objectContaining({ type: 'AnswerTest', test: TEST }),
    );
  });

  it('tries again while the server cannot be reached', async () => {
    turnsAway = unreachable();
    await begin();
    expect(server.ticketRequests).toEqual([]);
    turnsAway = undefined;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(entered).toHaveLength(2);
    expect(server.ticketRequests).toHaveLength(1);
    expect(agent.socket.sent).toEqual([]);
  });

  it('tells its program that the server does not let it in, and asks no more', async () => {
    turnsAway = REVOKED;
    await begin();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(entered).toHaveLength(1);
    expect(agent.socket.sent).toEqual(['{"type":"ProbeRefused","why":"DEVICE_REVOKED"}']);
  });

  it('tells it once when it is revoked later, and comes back with a new credential', async () => {
    await begin();
    server.welcome();
    server.desk = REVOKED;
    server.socket.dropped(4410);
    await settle();
    expect(live.getSnapshot().connection.phase).toBe('refused');
    expect(agent.socket.sent).toEqual(['{"type":"ProbeRefused","why":"DEVICE_REVOKED"}']);
    server.desk = 'open';
    await begin('enrolled-anew');
    server.welcome();
    expect(live.getSnapshot().connection.phase).toBe('open');
    expect(entered).toEqual(['of-the-probe', 'enrolled-anew']);
  });
});
