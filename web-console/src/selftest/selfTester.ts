import type { LiveClient } from '../live/client';
import type { Views } from '../live/views';
import { EarlyMessages } from '../media/earlyMessages';
import type {
  DialTestEnd,
  DialTestId,
  DialTestWord,
  SelfTestView,
  ServerMessageTestSignal,
} from '../protocol/generated';
import { type Face, type FacesHost, SelfTestFaces } from './selfTestFaces';
import { SelfTestMedia, type SelfTestHost } from './selfTestMedia';

/** Why this page takes no part in a test just now. */
export type Busy = Extract<DialTestEnd, 'KIOSK_IN_USE' | 'CALL' | 'CLERK_LEFT'>;

/** What the views say about that; nothing when they leave the page free. */
export type BusyIn = (views: Views) => Busy | undefined;

/**
 * This page's part in dial-tests: it answers by itself while nobody needs it, or lets it ring at the clerk, keeps the media of
 * the test, and is out of it in the moment in which somebody does, without waiting for the server.
 */
export class SelfTester {
  private readonly live: LiveClient;
  private readonly host: SelfTestHost & FacesHost;
  private readonly early: EarlyMessages<ServerMessageTestSignal>;
  private readonly listeners = new Set<() => void>();
  private readonly busyIn: BusyIn;
  private busy: Busy | undefined;
  private current: SelfTestView | undefined;
  private media: SelfTestMedia | undefined;
  private faces: SelfTestFaces | undefined;
  /** The last test of which this page wants to hear no more. */
  private over: DialTestId | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stops: (() => void)[] = [];

  constructor(live: LiveClient, host: SelfTestHost & FacesHost, busyIn: BusyIn) {
    this.live = live;
    this.host = host;
    this.busyIn = busyIn;
    this.early = new EarlyMessages(() => host.now());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The test in which this page takes part. */
  readonly getSnapshot = (): SelfTestView | undefined => this.current;

  /** Whoever is at the other end of an attended test, once the clerk has answered. */
  readonly getFace = (): Face | undefined => this.faces?.face;

  /** The clerk takes part in the test that rings. */
  answer(): void {
    if (this.current !== undefined) this.live.send({ type: 'AnswerTest', test: this.current.test });
  }

  /** The clerk does not take part; it rings no longer. */
  decline(): void {
    if (this.current === undefined) return;
    this.live.send({ type: 'DeclineTest', test: this.current.test });
    this.leave();
  }

  /** The clerk says whether anybody was seen and heard. */
  confirm(word: DialTestWord): void {
    if (this.current !== undefined)
      this.live.send({ type: 'ConfirmTest', test: this.current.test, word });
  }

  start(): void {
    this.stops = [
      this.live.subscribe(() => this.follow()),
      this.live.onTestSignal((signal) => this.receive(signal)),
    ];
  }

  stop(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.leave();
  }

  /** Somebody needs this page although no view says so, or nobody does any more. */
  setBusy(busy: Busy | undefined): void {
    this.busy = busy;
    this.follow();
  }

  /** Takes no part any longer, at once; the server is told. */
  end(why: DialTestEnd): void {
    if (this.current === undefined) return;
    this.live.send({ type: 'EndTest', test: this.current.test, why });
    this.leave();
  }

  private follow(): void {
    const { connection, views } = this.live.getSnapshot();
    const view = connection.phase === 'open' ? views.selfTest : undefined;
    const why = this.busyIn(views) ?? this.busy;
    if (view === undefined) this.leave();
    else if (view.test === this.over) return;
    else if (why !== undefined) this.refuse(view.test, why);
    else if (view !== this.current) this.take(view);
  }

  private refuse(test: DialTestId, why: Busy): void {
    this.over = test;
    this.live.send({ type: 'EndTest', test, why });
    this.leave();
  }

  private take(view: SelfTestView): void {
    const known = this.current?.test === view.test;
    if (!known) this.leave();
    this.show(view);
    if (!known && view.attended?.stage !== 'RINGING') this.answer();
    this.limit(view);
    this.measure(view);
    this.face(view);
  }

  private measure(view: SelfTestView): void {
    const { test, peer } = view;
    if (!peer) {
      this.media?.close();
      this.media = undefined;
    }
    if (!peer || this.media !== undefined) return;
    const { link } = peer;
    this.media = new SelfTestMedia(view, peer, this.host, {
      signal: (payload) => this.live.send({ type: 'TestSignal', test, link, payload }),
      measured: (report) => this.live.send({ type: 'ReportTest', test, link, report }),
    });
    for (const signal of this.early.take(link)) this.receive(signal);
  }

  private face({ test, attended }: SelfTestView): void {
    const peer = attended?.faces;
    if (!peer || this.faces !== undefined) return;
    const { link } = peer;
    this.faces = new SelfTestFaces(peer, this.host, {
      signal: (payload) => this.live.send({ type: 'TestSignal', test, link, payload }),
      changed: () => this.tell(),
    });
    for (const signal of this.early.take(link)) this.receive(signal);
    this.tell();
  }

  private receive(signal: ServerMessageTestSignal): void {
    if (this.media?.link.id === signal.link) this.media.receive(signal.payload);
    else if (this.faces?.link.id === signal.link) this.faces.link.receive(signal.payload);
    else this.early.keep(signal);
  }

  /** A page that hears nothing more is not in a test for ever. */
  private limit({ endsBy }: SelfTestView): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => this.leave(),
      Math.max(0, Date.parse(endsBy) - this.host.serverMillis()),
    );
  }

  private leave(): void {
    clearTimeout(this.timer);
    this.media?.close();
    this.media = undefined;
    this.faces?.close();
    this.faces = undefined;
    if (this.current === undefined) return;
    this.over = this.current.test;
    this.show(undefined);
  }

  private show(view: SelfTestView | undefined): void {
    this.current = view;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
