import type { ServerMessage } from '../../protocol/generated';
import type { ProblemError } from '../../rest/problem';
import type { LiveEnvironment } from '../connection';
import type { SocketIdentity } from '../ticket';

/** A socket as the browser has it, driven by {@link FakeServer}. */
export class FakeSocket extends EventTarget {
  readyState: number = WebSocket.CONNECTING;
  readonly sent: Record<string, unknown>[] = [];
  readonly path: string;

  constructor(path: string) {
    super();
    this.path = path;
  }

  send(text: string): void {
    if (this.readyState === WebSocket.CONNECTING)
      throw new DOMException('connecting', 'InvalidStateError');
    if (this.readyState === WebSocket.OPEN)
      this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }

  close(): void {
    if (this.readyState >= WebSocket.CLOSING) return;
    this.readyState = WebSocket.CLOSED;
    this.dispatchEvent(Object.assign(new Event('close'), { code: 1005, reason: '' }));
  }

  accept(): void {
    this.readyState = WebSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  deliver(text: string): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: text }));
  }

  dropped(code: number): void {
    if (this.readyState === WebSocket.CLOSED) return;
    this.readyState = WebSocket.CLOSED;
    this.dispatchEvent(Object.assign(new Event('close'), { code, reason: '' }));
  }
}

/** The server's ticket desk and socket, by its rules: one use per ticket, one welcome per connection. */
export class FakeServer {
  /** What the ticket desk answers instead of a ticket. */
  desk: 'open' | ProblemError = 'open';
  time = Date.parse('2026-03-02T01:00:00Z');
  beatMillis = 2_000;
  readonly sockets: FakeSocket[] = [];
  readonly ticketRequests: SocketIdentity[] = [];
  private tickets = new Set<string>();
  private issued = 0;
  private likelyBack: (() => void)[] = [];

  environment(): LiveEnvironment & { epochMillis(): number } {
    let pages = 0;
    return {
      requestTicket: (identity) => this.issue(identity),
      openSocket: (path) => this.open(path) as unknown as WebSocket,
      now: () => performance.now(),
      epochMillis: () => Date.now(),
      random: () => 0.5,
      newPageId: () => `page-${String((pages += 1)).padStart(8, '0')}`,
      onLikelyBack: (listener) => {
        this.likelyBack.push(listener);
        return () => {
          this.likelyBack = this.likelyBack.filter((each) => each !== listener);
        };
      },
    };
  }

  get socket(): FakeSocket {
    const last = this.sockets.at(-1);
    if (last === undefined) throw new Error('no socket was opened');
    return last;
  }

  /** Lets the newest socket in and greets it. */
  welcome(): void {
    this.socket.accept();
    this.tell({
      type: 'Welcome',
      role: 'CLERK',
      id: 'clerk-songjiang-1',
      page: 'page-00000001',
      serverTime: new Date(this.time).toISOString(),
      beatMillis: this.beatMillis,
    });
  }

  tell(message: ServerMessage): void {
    this.socket.deliver(JSON.stringify(message));
  }

  beat(): void {
    this.tell({ type: 'Beat', serverTime: new Date(this.time).toISOString() });
  }

  networkReturns(): void {
    for (const listener of this.likelyBack) listener();
  }

  private issue(identity: SocketIdentity): Promise<{ ticket: string }> {
    this.ticketRequests.push(identity);
    if (this.desk !== 'open') return Promise.reject(this.desk);
    this.issued += 1;
    const ticket = `ticket-${this.issued}`;
    this.tickets.add(ticket);
    return Promise.resolve({ ticket });
  }

  private open(path: string): FakeSocket {
    const ticket = new URL(path, 'ws://localhost').searchParams.get('ticket') ?? '';
    if (!this.tickets.delete(ticket)) throw new Error(`ticket ${ticket} was not issued or is used`);
    const socket = new FakeSocket(path);
    this.sockets.push(socket);
    return socket;
  }
}
