import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveClient } from '../live/client';
import { FakeServer } from '../live/testdata/fakeServer';
import { FakeNetwork } from '../media/testdata/fakeNetwork';
import type {
  CallViewPeerView,
  ClientMessageReportTest,
  SelfTestView,
  SelfTestViewStage,
  SignalPayload,
} from '../protocol/generated';
import { type Busy, SelfTester } from './selfTester';
import { TestHost } from './testdata/testHost';

const TEST = '7d9c1d52-0c1e-4a54-9a57-0c1f2b6a9e41';
const LINK = 'page-kiosk-0001.page-clerk-0001';
const FACES = `${LINK}.faces`;

/** One end of a test: its page on a fake server, and what it has sent. */
class Page {
  readonly server = new FakeServer();
  readonly live: LiveClient;
  readonly host: TestHost;
  readonly tester: SelfTester;
  called: Busy | undefined;

  constructor(role: 'KIOSK' | 'CLERK', network: FakeNetwork) {
    this.server.beatMillis = 3_600_000;
    this.server.time = Date.now();
    this.live = new LiveClient({ role }, this.server.environment());
    this.host = new TestHost(network);
    this.tester = new SelfTester(this.live, this.host, () => this.called);
  }

  async start(): Promise<void> {
    this.tester.start();
    this.live.start();
    await vi.advanceTimersByTimeAsync(0);
    this.server.welcome();
  }

  show(peer?: CallViewPeerView): void {
    this.server.tell({ type: 'SelfTest', view: view(peer) });
  }

  /** Tells of an attended test, as far as it is. */
  attend(stage: SelfTestViewStage, peer: CallViewPeerView): void {
    const [since, until] = [new Date().toISOString(), new Date(Date.now() + 30_000).toISOString()];
    const rings = stage === 'WAKING' || stage === 'RINGING';
    const faces = { ...peer, link: FACES };
    const measured = stage === 'MEASURING' ? peer : undefined;
    const attended = { stage, since, until, ...(rings ? {} : { faces }) };
    this.server.tell({ type: 'SelfTest', view: { ...view(measured), attended } });
  }

  sent(type: string): Record<string, unknown>[] {
    return this.server.socket.sent.filter((message) => message.type === type);
  }

  /** What was sent by SDP and ICE and has not been taken yet. */
  signals(): { link: string; payload: SignalPayload }[] {
    const { sent } = this.server.socket;
    const taken = sent.filter(({ type }) => type === 'TestSignal');
    for (const each of taken) sent.splice(sent.indexOf(each), 1);
    return taken.map(({ link, payload }) => ({
      link: link as string,
      payload: payload as SignalPayload,
    }));
  }

  get report(): ClientMessageReportTest['report'] | undefined {
    const [message] = this.sent('ReportTest');
    return message?.report as ClientMessageReportTest['report'] | undefined;
  }

  stop(): void {
    this.tester.stop();
    this.live.stop();
  }
}

function view(peer?: CallViewPeerView): SelfTestView {
  return {
    test: TEST,
    kiosk: { zh: '终端', en: 'Kiosk' },
    window: { zh: '窗口', en: 'Window' },
    endsBy: new Date(Date.now() + 30_000).toISOString(),
    measureMillis: 4_000,
    sendHertz: 660,
    ...(peer && { peer }),
  };
}

const toClerk = { peer: 'clerk', link: LINK, initiates: true, sendMedia: true };
const toKiosk = { peer: 'kiosk', link: LINK, initiates: false, sendMedia: true };

let kiosk: Page;
let clerk: Page;

/** Passes between the pages what they say to each other, as the server does. */
async function pass(millis: number): Promise<void> {
  for (let time = 0; time < millis; time += 50) {
    await vi.advanceTimersByTimeAsync(50);
    for (const [from, to] of [
      [kiosk, clerk],
      [clerk, kiosk],
    ] as const) {
      for (const { link, payload } of from.signals())
        to.server.tell({ type: 'TestSignal', test: TEST, link, payload });
    }
  }
}

/** Nothing goes on at that page any more, once what was about to open has noticed. */
async function closed(page: Page): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  expect([...page.host.open]).toEqual([]);
}

beforeEach(async () => {
  vi.useFakeTimers();
  const network = new FakeNetwork();
  kiosk = new Page('KIOSK', network);
  clerk = new Page('CLERK', network);
  await kiosk.start();
  await clerk.start();
});

afterEach(() => {
  kiosk.stop();
  clerk.stop();
  vi.useRealTimers();
});

describe('a page in a dial-test', () => {
  it('answers by itself, once, and connects when both have', () => {
    kiosk.show();
    expect(kiosk.sent('AnswerTest')).toHaveLength(1);
    expect(kiosk.host.connections).toHaveLength(0);
    kiosk.show(toClerk);
    expect(kiosk.sent('AnswerTest')).toHaveLength(1);
    expect(kiosk.host.connections).toHaveLength(1);
  });

  it('tells what it has seen and heard, and leaves nothing open', async () => {
    kiosk.host.hears = 880;
    kiosk.show();
    clerk.show();
    // One side may hear of the link a moment before the other.
    kiosk.show(toClerk);
    await pass(100);
    clerk.show(toKiosk);
    await pass(6_000);
    expect(kiosk.report?.sound).toEqual({ hertz: 880, levelDecibels: -22 });
    expect(kiosk.report?.picture.frames).toBeGreaterThan(50);
    expect(clerk.report?.picture).toMatchObject({ width: 640, height: 360, oneWayMillis: 0 });
    expect(kiosk.sent('ReportTest')).toHaveLength(1);
    kiosk.server.tell({ type: 'SelfTest' });
    await closed(kiosk);
    expect(kiosk.tester.getSnapshot()).toBeUndefined();
  });

  it('tells that it is alone when the other one never comes', async () => {
    kiosk.show();
    kiosk.show(toClerk);
    await pass(25_500);
    expect(kiosk.report).toMatchObject({ picture: { frames: 0 } });
    expect(kiosk.report?.path).toBeUndefined();
  });

  it('is out of it at the first touch, and stays so', async () => {
    kiosk.show();
    kiosk.show(toClerk);
    kiosk.tester.end('TOUCHED');
    expect(kiosk.sent('EndTest')).toMatchObject([{ test: TEST, why: 'TOUCHED' }]);
    expect(kiosk.tester.getSnapshot()).toBeUndefined();
    await closed(kiosk);
    // What the server had sent before it heard of that.
    kiosk.show(toClerk);
    expect(kiosk.host.connections).toHaveLength(1);
    expect(kiosk.tester.getSnapshot()).toBeUndefined();
  });

  it('takes no part while somebody uses it', () => {
    kiosk.tester.setBusy('KIOSK_IN_USE');
    kiosk.show();
    expect(kiosk.sent('AnswerTest')).toHaveLength(0);
    expect(kiosk.sent('EndTest')).toMatchObject([{ why: 'KIOSK_IN_USE' }]);
  });

  it('gives way to a call in the very view that brings it', async () => {
    clerk.show();
    clerk.show(toKiosk);
    clerk.called = 'CALL';
    clerk.server.tell({ type: 'Beat', serverTime: new Date().toISOString() });
    clerk.tester.setBusy(undefined);
    expect(clerk.sent('EndTest')).toMatchObject([{ why: 'CALL' }]);
    await closed(clerk);
  });

  it('leaves when its connection to the server is lost', async () => {
    kiosk.show();
    kiosk.show(toClerk);
    kiosk.server.socket.dropped(1006);
    expect(kiosk.tester.getSnapshot()).toBeUndefined();
    await closed(kiosk);
  });

  it('leaves by itself when it hears nothing more', async () => {
    kiosk.show();
    await vi.advanceTimersByTimeAsync(30_100);
    expect(kiosk.tester.getSnapshot()).toBeUndefined();
  });
});

describe('a page in an attended test', () => {
  const begin = async () => {
    kiosk.attend('WAKING', toClerk);
    clerk.attend('RINGING', toKiosk);
    clerk.tester.answer();
    kiosk.attend('MEASURING', toClerk);
    clerk.attend('MEASURING', toKiosk);
    await pass(1_000);
  };

  it('answers by itself at the kiosk, and rings at the clerk with the camera off', () => {
    kiosk.attend('WAKING', toClerk);
    expect(kiosk.sent('AnswerTest')).toHaveLength(1);
    clerk.attend('RINGING', toKiosk);
    kiosk.attend('RINGING', toClerk);
    expect(clerk.sent('AnswerTest')).toHaveLength(0);
    expect([...clerk.host.open, ...kiosk.host.open]).toEqual([]);
    clerk.tester.answer();
    expect(clerk.sent('AnswerTest')).toHaveLength(1);
  });

  it('shows people to each other while it measures, and until the clerk has said his word', async () => {
    await begin();
    expect(kiosk.tester.getFace()?.stream.getTracks()).toHaveLength(2);
    expect(clerk.tester.getFace()?.stream.getTracks()).toHaveLength(2);
    await pass(5_000);
    expect(kiosk.report?.picture.frames).toBeGreaterThan(50);
    clerk.attend('CONFIRMING', toKiosk);
    await vi.advanceTimersByTimeAsync(0);
    expect([...clerk.host.open]).toEqual(['camera']);
    expect(clerk.tester.getFace()).toBeDefined();
    clerk.tester.confirm('NOT_HEARD');
    expect(clerk.sent('ConfirmTest')).toMatchObject([{ test: TEST, word: 'NOT_HEARD' }]);
    clerk.server.tell({ type: 'SelfTest' });
    await closed(clerk);
    expect(clerk.tester.getFace()).toBeUndefined();
  });

  it('is out of it at once when the clerk declines', () => {
    clerk.attend('RINGING', toKiosk);
    clerk.tester.decline();
    expect(clerk.sent('DeclineTest')).toMatchObject([{ test: TEST }]);
    expect(clerk.tester.getSnapshot()).toBeUndefined();
  });

  it('switches camera and microphone off in the moment of a touch or a call', async () => {
    await begin();
    kiosk.tester.end('TOUCHED');
    await closed(kiosk);
    clerk.called = 'CALL';
    clerk.tester.setBusy(undefined);
    expect(clerk.sent('EndTest')).toMatchObject([{ why: 'CALL' }]);
    await closed(clerk);
  });
});
