import { vi } from 'vitest';
import { callIn, CONSULTS, kioskView, PHASES } from '../../../kiosk/testdata/views';
import type {
  CallView,
  CallViewConferenceView,
  LinkId,
  ServerMessage,
} from '../../../protocol/generated';
import { FakeNetwork } from '../../testdata/fakeNetwork';
import { FakeVideobridge } from './fakeVideobridge';
import { TalkPage } from './talkPage';

const STEP_MILLIS = 100;

/** Kiosk, clerk and expert in one talk, with direct links between them and a bridge to be had. */
export class TalkOfThree {
  readonly network = new FakeNetwork();
  readonly bridge = new FakeVideobridge(this.network);
  readonly kiosk = new TalkPage('kiosk', this.network, this.bridge);
  readonly clerk = new TalkPage('clerk', this.network, this.bridge);
  readonly expert = new TalkPage('expert', this.network, this.bridge);
  readonly all = [this.kiosk, this.clerk, this.expert];
  /** Who sits in the conference; nobody while there is none. */
  seats: TalkPage[] = [];
  carries = false;
  /** Who has not landed yet while the bridge carries between the others. */
  late: TalkPage | undefined;
  /** Whether so many watch each face that it goes in several sizes. */
  layered = false;
  private version = 10;
  private conference = 0;

  /** Everybody sees and hears everybody over the direct links. */
  async begin(): Promise<void> {
    for (const page of this.all) await page.start();
    await this.show();
    await this.pass(500);
  }

  /** A conference is opened: the bridge offers, and the views list it. */
  async confer(pages = this.all): Promise<void> {
    this.open(pages);
    await this.show();
  }

  /** The bridge speaks before any view does. */
  open(pages = this.all): void {
    this.seat(pages);
    for (const page of pages) this.join(page);
  }

  /** The views may list a conference, of which the bridge has said nothing so far. */
  seat(pages = this.all): void {
    this.conference += 1;
    this.seats = [...pages];
  }

  join(page: TalkPage): void {
    const tell = (message: ServerMessage) => page.server.tell(message);
    this.bridge.join(page.page, this.call.id, this.linkOf(page), tell);
  }

  /** Lets everybody have landed. */
  async carry(carries = true): Promise<void> {
    this.carries = carries;
    await this.show();
  }

  /** The conference is closed. */
  async disperse(): Promise<void> {
    const left = this.seats;
    this.seats = [];
    this.carries = false;
    await this.show();
    for (const { page } of left) this.bridge.leave(page);
  }

  /** Shows every page its view. */
  async show(change: Partial<CallView> = {}): Promise<void> {
    this.version += 1;
    for (const page of this.all) {
      const call = { ...this.viewOf(page), version: this.version, ...change };
      page.server.tell({ type: 'Kiosk', view: kioskView(call) });
    }
    await this.settle();
  }

  /** Lets time go by, and media flow in it. */
  async pass(millis: number): Promise<void> {
    for (let passed = 0; passed < millis; passed += STEP_MILLIS) {
      this.network.flow();
      await vi.advanceTimersByTimeAsync(Math.min(STEP_MILLIS, millis - passed));
      await this.settle();
    }
  }

  /** Everything that was said has arrived. */
  async settle(): Promise<void> {
    do await vi.advanceTimersByTimeAsync(0);
    while (this.relay());
    await vi.advanceTimersByTimeAsync(0);
  }

  stop(): void {
    for (const page of this.all) page.stop();
  }

  linkOf(page: TalkPage): LinkId {
    return `conference-${this.conference}.${page.page}`;
  }

  private get call(): CallView {
    const screen = { type: 'ScreenShown', since: '2026-11-20T02:01:30Z' } as const;
    return callIn({ ...PHASES.Active, consults: [CONSULTS.joined], screen });
  }

  private viewOf(page: TalkPage): CallView {
    const conference = this.conferenceOf(page);
    const peers = this.all
      .filter((other) => other !== page)
      .map((other) => ({
        peer: other.name,
        link: [page, other]
          .map(({ name }) => name)
          .sort()
          .join('.'),
        initiates: this.all.indexOf(page) < this.all.indexOf(other),
        sendMedia: true,
      }));
    return { ...this.call, peers, ...(conference && { conference }) };
  }

  private conferenceOf(page: TalkPage): CallViewConferenceView | undefined {
    if (!this.seats.includes(page)) return undefined;
    const others = this.seats.filter((other) => other !== page);
    return {
      link: this.linkOf(page),
      seats: others.map((other) => ({
        peer: other.name,
        stream: other.page,
        carried: this.carries && page !== this.late && other !== this.late,
      })),
      layered: this.layered,
    };
  }

  /** @return whether there was anything to bring */
  private relay(): boolean {
    const signals = this.all.flatMap((from) =>
      from.takeSignals().map((signal) => [from, signal] as const),
    );
    for (const [from, { call, link, to, payload }] of signals) {
      if (!from.heard) continue;
      if (to === 'bridge') this.bridge.hear(from.page, payload);
      const page = this.all.find(({ name }) => name === to);
      page?.server.tell({ type: 'Signal', call, link, from: from.name, payload });
    }
    return signals.length > 0;
  }
}
