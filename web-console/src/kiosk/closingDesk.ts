import type { LiveClient, Refusal } from '../live/client';
import { Listeners } from '../live/listeners';
import type { Views } from '../live/views';
import type { CallId, CallView, ClientMessage } from '../protocol/generated';
import { type Closing, nextCommand, shownCall } from './model/closing';

/** How long the server may take to agree before it is told once more. */
const AGAIN_MILLIS = 2_000;

const KEPT = 'yunchuang.kiosk.closing';

type Live = Pick<LiveClient, 'getSnapshot' | 'subscribe' | 'onRefused' | 'send'>;

/**
 * Carries out the end of a call at the kiosk at once and tells the server until it agrees: neither a lost socket, nor a
 * database that is away, nor a reloaded page makes a citizen seen again who has hung up.
 */
export class ClosingDesk {
  private readonly live: Live;
  private readonly storage: Storage;
  private readonly changes = new Listeners<void>();
  private closing: Closing | undefined;
  private sent: { command: string; timer: ReturnType<typeof setTimeout> } | undefined;
  private shown:
    | { call: CallView | undefined; closing: Closing | undefined; as: CallView | undefined }
    | undefined;
  private stops: (() => void)[] = [];

  constructor(live: Live, storage: Storage) {
    this.live = live;
    this.storage = storage;
    this.closing = read(storage);
  }

  readonly subscribe = (listener: () => void): (() => void) => this.changes.add(listener);

  readonly getSnapshot = (): Closing | undefined => this.closing;

  /** The kiosk's call as it is shown; the same object while nothing changes. */
  callOf(views: Views): CallView | undefined {
    const call = views.kiosk?.call;
    if (this.shown?.call !== call || this.shown?.closing !== this.closing) {
      this.shown = { call, closing: this.closing, as: shownCall(call, this.closing) };
    }
    return this.shown?.as;
  }

  start(): void {
    this.stops = [
      this.live.subscribe(() => this.settle()),
      this.live.onRefused((refusal) => this.refused(refusal)),
    ];
    this.settle();
  }

  stop(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.forgetSent();
  }

  /** Ends the call; nothing of the citizen is sent from this moment on. */
  hangUp(call: CallId): void {
    this.change(call, { hungUpAt: new Date().toISOString() });
  }

  /** Rates and leaves. */
  rate(call: CallId, stars: number): void {
    this.change(call, { stars, left: true });
  }

  /** The citizen is done with the last screen of the call. */
  leave(call: CallId): void {
    this.change(call, { left: true });
  }

  private change(call: CallId, change: Partial<Closing>): void {
    const before = this.closing?.call === call ? this.closing : { call };
    this.keep({ ...before, ...change });
    this.settle();
  }

  private keep(closing: Closing | undefined): void {
    this.closing = closing;
    if (closing === undefined) this.storage.removeItem(KEPT);
    else this.storage.setItem(KEPT, JSON.stringify(closing));
    this.changes.tell();
  }

  /** Tells the server what it has not yet understood, and forgets what it has. */
  private settle(): void {
    const { connection, views } = this.live.getSnapshot();
    if (this.closing === undefined || views.kiosk === undefined) return;
    if (views.kiosk.call?.id !== this.closing.call) {
      this.forgetSent();
      this.keep(undefined);
      return;
    }
    const command = nextCommand(views.kiosk.call, this.closing);
    if (command === undefined) this.forgetSent();
    else if (connection.phase === 'open') this.tell(command);
  }

  private tell(command: ClientMessage): void {
    const name = JSON.stringify(command);
    if (this.sent?.command === name) return;
    this.forgetSent();
    this.live.send(command);
    const timer = setTimeout(() => {
      this.sent = undefined;
      this.settle();
    }, AGAIN_MILLIS);
    this.sent = { command: name, timer };
  }

  private forgetSent(): void {
    clearTimeout(this.sent?.timer);
    this.sent = undefined;
  }

  /** A rating that the server will never take must not keep the call. */
  private refused({ message, problem }: Refusal): void {
    if (message?.type !== 'RateCall' || this.closing?.call !== message.call) return;
    if (problem.code !== 'RATING_NOT_POSSIBLE') return;
    this.keep({ call: message.call, left: true });
    this.settle();
  }
}

function read(storage: Storage): Closing | undefined {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEPT) ?? 'null');
    const valid = typeof stored === 'object' && stored !== null && 'call' in stored;
    return valid ? (stored as Closing) : undefined;
  } catch {
    return undefined;
  }
}
