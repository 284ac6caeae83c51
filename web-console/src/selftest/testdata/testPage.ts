import { expect, vi } from 'vitest';
import { LiveClient } from '../../live/client';
import { FakeServer } from '../../live/testdata/fakeServer';
import { FakeNetwork } from '../../media/testdata/fakeNetwork';
import type {
  CallViewPeerView,
  ClientMessageReportTest,
  SelfTestView,
  SelfTestViewLineWish,
  SelfTestViewStage,
  SignalPayload,
} from '../../protocol/generated';
import { type Busy, SelfTester } from '../selfTester';
import { TestHost } from './testHost';

/** The test in which both pages are. */
export const TEST = '7d9c1d52-0c1e-4a54-9a57-0c1f2b6a9e41';
const LINK = 'page-kiosk-0001.page-clerk-0001';
const FACES = `${LINK}.faces`;

/** One end of a test: its page on a fake server, and what it has sent. */
export class Page {
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

  show(peer?: CallViewPeerView, line?: SelfTestViewLineWish): void {
    this.server.tell({ type: 'SelfTest', view: { ...view(peer), ...(line && { line }) } });
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

export const toClerk = { peer: 'clerk', link: LINK, initiates: true, sendMedia: true };
export const toKiosk = { peer: 'kiosk', link: LINK, initiates: false, sendMedia: true };

/** Nothing goes on at that page any more, once what was about to open has noticed. */
export async function closed(page: Page): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  expect([...page.host.open]).toEqual([]);
}
