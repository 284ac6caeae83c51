import type {
  ClientMessage,
  PageId,
  ServerMessage,
  ServerMessageConferenceChannel,
  ServerMessageControl,
  ServerMessageSignal,
  ServerMessageTestSignal,
  ServerMessageWelcome,
} from '../protocol/generated';
import { unreachable, type ToldProblem } from '../rest/problem';
import { LiveConnection, type ClientFrame, type LiveEnvironment } from './connection';
import { Listeners } from './listeners';
import { Outbox } from './outbox';
import { ServerClock } from './serverClock';
import type { ConnectionState } from './state';
import type { SocketIdentity } from './ticket';
import { isInCall, NOTHING_SHOWN, show, type Shown, type Views } from './views';

/** Everything a screen may draw from; a new object whenever something has changed. */
export interface LiveSnapshot {
  readonly connection: ConnectionState;
  /** Who the server says this page is; absent until the first connection. */
  readonly self?: ServerMessageWelcome;
  readonly views: Views;
}

/** A command that was not carried out. */
export interface Refusal {
  readonly ref?: string;
  /** The command, when this page sent it a short while ago. */
  readonly message?: ClientMessage;
  readonly problem: ToldProblem;
}

/** Sent commands that are remembered for their refusal. */
const REMEMBERED_COMMANDS = 64;

/**
 * A page's one connection to the server: commands up, whole views down.
 *
 * Screens read {@link getSnapshot} and listen with {@link subscribe} (made for `useSyncExternalStore`).
 */
export class LiveClient {
  private snapshot: LiveSnapshot = { connection: { phase: 'idle' }, views: {} };
  private shown: Shown = NOTHING_SHOWN;
  private sent = 0;
  private readonly commands = new Map<string, ClientMessage>();
  private readonly changes = new Listeners<void>();
  private readonly refusals = new Listeners<Refusal>();
  private readonly signals = new Listeners<ServerMessageSignal>();
  private readonly testSignals = new Listeners<ServerMessageTestSignal>();
  private readonly channels = new Listeners<ServerMessageConferenceChannel>();
  private readonly controls = new Listeners<ServerMessageControl>();
  private readonly outbox: Outbox;
  private readonly connection: LiveConnection;
  readonly clock: ServerClock;

  constructor(identity: SocketIdentity, environment: LiveEnvironment & { epochMillis(): number }) {
    this.clock = new ServerClock(() => environment.epochMillis());
    this.outbox = new Outbox(() => environment.now());
    this.connection = new LiveConnection(identity, environment, {
      stateChanged: (state) => this.stateChanged(state),
      received: (message) => this.received(message),
      inCall: () => isInCall(this.snapshot.views),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.changes.add(listener);

  readonly getSnapshot = (): LiveSnapshot => this.snapshot;

  /** Hears every command that was not carried out. */
  onRefused(listener: (refusal: Refusal) => void): () => void {
    return this.refusals.add(listener);
  }

  /** Hears what the media peers say to this page. */
  onSignal(listener: (signal: ServerMessageSignal) => void): () => void {
    return this.signals.add(listener);
  }

  /** Hears what the other end of a dial-test says to this page. */
  onTestSignal(listener: (signal: ServerMessageTestSignal) => void): () => void {
    return this.testSignals.add(listener);
  }

  /** Hears where the media bridge takes this page's wishes. */
  onConferenceChannel(listener: (channel: ServerMessageConferenceChannel) => void): () => void {
    return this.channels.add(listener);
  }

  /** Hears what the clerk does on this kiosk, where it cannot come over the link of the pages. */
  onControl(listener: (control: ServerMessageControl) => void): () => void {
    return this.controls.add(listener);
  }

  get pageId(): PageId {
    return this.connection.pageId;
  }

  start(): void {
    this.connection.start();
  }

  /** Closes the connection; views stay readable and {@link start} opens it again. */
  stop(): void {
    this.connection.stop();
    this.outbox.clear();
  }

  /** Takes the session back from the page that replaced this one, or tries again after a refusal. */
  useHere(): void {
    this.connection.useHere();
  }

  /**
   * Sends a command, at once or when the connection is back within seconds. There is no positive answer: the view that
   * follows is the answer.
   *
   * @return the reference under which a refusal would come back
   */
  send(message: ClientMessage): string {
    this.sent += 1;
    const ref = `${this.pageId.slice(0, 8)}-${this.sent}`;
    this.commands.set(ref, withoutSecret(message));
    if (this.commands.size > REMEMBERED_COMMANDS) this.forgetOldest();
    const frame: ClientFrame = { ...message, ref };
    if (!this.connection.transmit(frame)) this.outbox.put(frame);
    return ref;
  }

  /** Sends what is worth nothing later: now, or never. */
  sendNow(message: ClientMessage): void {
    this.connection.transmit(message);
  }

  private forgetOldest(): void {
    const oldest = this.commands.keys().next();
    if (oldest.done !== true) this.commands.delete(oldest.value);
  }

  private stateChanged(connection: ConnectionState): void {
    if (connection.phase === 'replaced' || connection.phase === 'refused') this.outbox.clear();
    this.publish({ ...this.snapshot, connection });
  }

  private received(message: ServerMessage): void {
    switch (message.type) {
      case 'Welcome':
        this.clock.heard(message.serverTime);
        this.publish({ ...this.snapshot, self: message });
        this.sendKept();
        break;
      case 'Beat':
        this.clock.heard(message.serverTime);
        break;
      case 'Signal':
        this.signals.tell(message);
        break;
      case 'TestSignal':
        this.testSignals.tell(message);
        break;
      case 'ConferenceChannel':
        this.channels.tell(message);
        break;
      case 'Control':
        this.controls.tell(message);
        break;
      case 'Refused':
        this.refused(message.ref ?? undefined, message.problem);
        break;
      case 'Kiosk':
      case 'Attendant':
      case 'Clerk':
      case 'Counter':
      case 'Display':
      case 'Wall':
      case 'Supervisor':
      case 'SelfTest':
        this.showView(message);
        break;
      // For the agent, which is no page.
      case 'Agent':
      case 'LeaseRenewed':
      case 'TryPortal':
    }
  }

  /** What has waited too long is not carried out any more, and whoever gave it is told. */
  private sendKept(): void {
    const stale = this.outbox.drain((frame) => this.connection.transmit(frame));
    for (const { ref } of stale) this.refused(ref, unreachable());
  }

  private refused(ref: string | undefined, problem: ToldProblem): void {
    const message = ref === undefined ? undefined : this.commands.get(ref);
    this.refusals.tell({
      problem,
      ...(ref === undefined ? {} : { ref }),
      ...(message === undefined ? {} : { message }),
    });
  }

  private showView(message: ServerMessage): void {
    const shown = show(this.shown, message);
    if (shown === this.shown) return;
    this.shown = shown;
    this.publish({ ...this.snapshot, views: shown.views });
  }

  private publish(snapshot: LiveSnapshot): void {
    this.snapshot = snapshot;
    this.changes.tell();
  }
}

/** A command as it is remembered: a PIN is the server's business alone. */
function withoutSecret(message: ClientMessage): ClientMessage {
  return 'pin' in message ? { ...message, pin: '' } : message;
}
