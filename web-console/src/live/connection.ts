import type { ClientMessage, PageId, ServerMessage } from '../protocol/generated';
import { retryDelay } from './backoff';
import { afterClose, type ConnectionState } from './state';
import { getTicket, type SocketIdentity } from './ticket';

/** What a connection needs of the browser; tests bring their own. */
export interface LiveEnvironment {
  /** Gets a single-use ticket with this browser's session; rejects with a `ProblemError`. */
  requestTicket(identity: SocketIdentity): Promise<{ ticket: string }>;
  /** Opens a socket to a path of this page's own server, for example `/live?ticket=…`. */
  openSocket(path: string): WebSocket;
  /** Milliseconds that never run backwards. */
  now(): number;
  random(): number;
  newPageId(): PageId;
  /** Calls back when a connection has become likely (network is back, page is shown); returns how to stop that. */
  onLikelyBack(listener: () => void): () => void;
}

export interface ConnectionListener {
  stateChanged(state: ConnectionState): void;
  received(message: ServerMessage): void;
  /** Whether somebody talks, or a call rings, on this page: then the connection comes back as soon as it can. */
  inCall(): boolean;
}

/** A frame as it goes to the server. */
export type ClientFrame = ClientMessage & { ref?: string };

/** An attempt that takes longer is given up: a half-dead proxy must not hold a page, a busy server must not be hurried. */
const ATTEMPT_MILLIS = 8_000;
/** Silence allowed until the server has said how often it beats. */
const FIRST_BEAT_MILLIS = 5_000;
/** The server asked for less; wait at least this long. */
const TOO_FAST_MILLIS = 5_000;

/** Keeps one socket to the server open: ticket, beat, reconnection. Knows nothing of what the messages mean. */
export class LiveConnection {
  private readonly identity: SocketIdentity;
  private readonly environment: LiveEnvironment;
  private readonly listener: ConnectionListener;
  private current: ConnectionState = { phase: 'idle' };
  private page: PageId;
  private socket: WebSocket | undefined;
  private beatMillis = FIRST_BEAT_MILLIS;
  private failures = 0;
  private lostAt = 0;
  private rechecking = false;
  /** One timer at a time: the attempt's limit, the silence limit or the wait for the next attempt. */
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends the attempt or socket that is current; what it still reports afterwards is not heard. */
  private life = new AbortController();
  private stopWatching: (() => void) | undefined;

  constructor(
    identity: SocketIdentity,
    environment: LiveEnvironment,
    listener: ConnectionListener,
  ) {
    this.identity = identity;
    this.environment = environment;
    this.listener = listener;
    this.page = environment.newPageId();
  }

  get state(): ConnectionState {
    return this.current;
  }

  get pageId(): PageId {
    return this.page;
  }

  start(): void {
    if (this.current.phase !== 'idle') return;
    this.stopWatching = this.environment.onLikelyBack(() => this.hurry());
    this.lostAt = this.environment.now();
    this.attempt();
  }

  stop(): void {
    this.stopWatching?.();
    this.abandon();
    this.become({ phase: 'idle' });
  }

  /** Takes the session back from the page that replaced this one, or tries again after a refusal. */
  useHere(): void {
    if (this.current.phase !== 'replaced' && this.current.phase !== 'refused') return;
    // A new name: the other page may have media links that were made for the old one.
    this.page = this.environment.newPageId();
    this.failures = 0;
    this.lostAt = this.environment.now();
    this.attempt();
  }

  /** Whether the frame was given to an open socket. */
  transmit(frame: ClientFrame): boolean {
    if (this.current.phase !== 'open' || this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  private hurry(): void {
    if (this.current.phase === 'waiting') this.attempt();
  }

  private attempt(): void {
    this.abandon();
    const life = new AbortController();
    this.life = life;
    this.become({ phase: 'connecting', attempt: this.failures + 1 });
    this.after(ATTEMPT_MILLIS, () => this.lost());
    void getTicket(() => this.environment.requestTicket(this.identity)).then((outcome) => {
      if (life.signal.aborted) return;
      switch (outcome.kind) {
        case 'ticket':
          this.open(outcome.ticket, life.signal);
          break;
        case 'refused':
          this.abandon();
          this.become({ phase: 'refused', ...outcome.why });
          break;
        case 'unavailable':
          this.lost();
      }
    });
  }

  private open(ticket: string, signal: AbortSignal): void {
    const query = new URLSearchParams({ ticket, page: this.page });
    const socket = this.environment.openSocket(`/live?${query.toString()}`);
    this.socket = socket;
    socket.addEventListener('message', (event) => this.receive(event.data), { signal });
    socket.addEventListener('close', (event) => this.closed(event.code), { signal });
  }

  private receive(data: unknown): void {
    const message = parse(data);
    if (message === undefined) return;
    if (message.type === 'Welcome') this.welcome(message.beatMillis);
    this.after(2 * this.beatMillis, () => this.lost());
    if (message.type === 'Beat') this.transmit({ type: 'Beat' });
    this.listener.received(message);
  }

  private welcome(beatMillis: number): void {
    this.beatMillis = beatMillis;
    this.failures = 0;
    this.rechecking = false;
    this.become({ phase: 'open' });
  }

  private closed(code: number): void {
    switch (afterClose(code)) {
      case 'stay-replaced':
        this.abandon();
        this.become({ phase: 'replaced' });
        break;
      case 'recheck':
        this.recheck();
        break;
      case 'retry-later':
        this.lost(TOO_FAST_MILLIS);
        break;
      case 'retry':
        this.lost();
    }
  }

  /** The ticket desk knows best whether and why this session or device is no longer wanted. */
  private recheck(): void {
    if (this.rechecking) {
      this.abandon();
      this.become({ phase: 'refused', code: 'NOT_ALLOWED' });
      return;
    }
    this.rechecking = true;
    this.attempt();
  }

  private lost(atLeastMillis = 0): void {
    this.abandon();
    const now = this.environment.now();
    if (this.current.phase === 'open') this.lostAt = now;
    this.failures += 1;
    const outage = {
      attempt: this.failures,
      millis: now - this.lostAt,
      inCall: this.listener.inCall(),
    };
    const delay = Math.max(atLeastMillis, retryDelay(outage, this.environment.random()));
    this.become({ phase: 'waiting', attempt: this.failures, retryAt: now + delay });
    this.after(delay, () => this.attempt());
  }

  private abandon(): void {
    clearTimeout(this.timer);
    this.life.abort();
    this.socket?.close();
    this.socket = undefined;
  }

  private after(millis: number, action: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(action, millis);
  }

  private become(state: ConnectionState): void {
    this.current = state;
    this.listener.stateChanged(state);
  }
}

/** A message, or nothing when the server's version says something this page cannot read. */
function parse(data: unknown): ServerMessage | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const message = JSON.parse(data) as ServerMessage;
    return typeof message.type === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
