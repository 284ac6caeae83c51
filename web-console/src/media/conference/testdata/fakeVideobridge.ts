import { FakeSocket } from '../../../live/testdata/fakeServer';
import type {
  CallId,
  LinkId,
  PageId,
  ServerMessage,
  SignalPayload,
} from '../../../protocol/generated';
import type { FakeFlow, FakeNetwork } from '../../testdata/fakeNetwork';
import { BridgeEndpoint } from './bridgeEndpoint';

/** What a page wants to see, by the name of the source. */
type Wishes = Record<string, { maxHeight: number }>;

/** A page's channel at the bridge's end. */
export class ChannelSocket extends FakeSocket {
  private readonly heard: (message: Record<string, unknown>) => void;

  constructor(url: string, heard: (message: Record<string, unknown>) => void) {
    super(url);
    this.heard = heard;
  }

  override send(text: string): void {
    super.send(text);
    if (this.readyState === WebSocket.OPEN) this.heard(JSON.parse(text) as Record<string, unknown>);
  }

  say(message: Record<string, unknown>): void {
    this.deliver(JSON.stringify(message));
  }
}

/** How a page's messages reach it. */
interface Seat {
  readonly endpoint: BridgeEndpoint;
  readonly password: string;
  tell(message: ServerMessage): void;
  wishes: Wishes;
  /** How high the picture was that it was sent last, by whom it is of. */
  readonly seen: Map<PageId, number>;
  socket: ChannelSocket | undefined;
}

/**
 * A media bridge with its signalling for tests, as jitsi-videobridge does it: it writes a new offer whenever somebody comes or
 * goes, without waiting for the answer to the last one, sends on what is not silent, and pictures only to whom asks for them.
 */
export class FakeVideobridge {
  /** All channels that were ever opened, the refused ones too. */
  readonly sockets: ChannelSocket[] = [];
  /** Whether a channel that is opened is let in. */
  listens = true;
  /** Whether nothing else leads from page to page: then it has lines for what is shown. */
  onlyWay = false;
  /** What it sends on at all. */
  forwards: readonly ('audio' | 'video')[] = ['audio', 'video'];
  private readonly network: FakeNetwork;
  private readonly seats = new Map<PageId, Seat>();

  constructor(network: FakeNetwork) {
    this.network = network;
  }

  /** Takes a page in: it is offered a connection and told where its channel is. */
  join(page: PageId, call: CallId, link: LinkId, tell: (message: ServerMessage) => void): void {
    const signal = (payload: SignalPayload) =>
      tell({ type: 'Signal', call, link, from: 'bridge', payload });
    const host = { signal, forward: (flow: FakeFlow) => this.forward(page, flow) };
    const endpoint = new BridgeEndpoint(page, this.network, host, this.onlyWay);
    const password = `secret-of-${page}`;
    this.seats.set(page, {
      endpoint,
      password,
      tell,
      wishes: {},
      seen: new Map(),
      socket: undefined,
    });
    for (const [other, seat] of this.seats) {
      if (other === page) continue;
      seat.endpoint.takeIn(page);
      endpoint.takeIn(other);
      seat.endpoint.offer();
    }
    endpoint.offer();
    tell({ type: 'ConferenceChannel', call, link, url: this.urlOf(password) });
  }

  /** Ends a page's part; the others are offered its lines without anything on them. */
  leave(page: PageId): void {
    const seat = this.seats.get(page);
    this.seats.delete(page);
    seat?.endpoint.become('closed');
    seat?.socket?.dropped(1001);
    for (const { endpoint } of this.seats.values()) {
      endpoint.letGo(page);
      endpoint.offer();
    }
    this.tellSenders();
  }

  /** Takes what a page says in the call. */
  hear(page: PageId, payload: SignalPayload): void {
    this.seats.get(page)?.endpoint.hear(payload);
  }

  endpointOf(page: PageId): BridgeEndpoint {
    return this.seatOf(page).endpoint;
  }

  /** The channel of that page. */
  channelOf(page: PageId): ChannelSocket {
    const { socket } = this.seatOf(page);
    if (socket === undefined) throw new Error(`${page} has no channel`);
    return socket;
  }

  /** How high the picture of the one was that was sent on to the other last, where it comes in several sizes. */
  heightSeen(of: PageId, by: PageId): number | undefined {
    return this.seatOf(by).seen.get(of);
  }

  /** Where whoever knows the password has his channel. */
  urlOf(password: string): string {
    return `wss://bridge.example/colibri-ws/default/conference?pwd=${password}`;
  }

  /** What a browser does with an address; whoever does not know the password is not let in. */
  readonly openSocket = (url: string): WebSocket => {
    if (!URL.canParse(url)) throw new DOMException(`'${url}' is invalid`, 'SyntaxError');
    const seat = [...this.seats.values()].find(({ password }) => url === this.urlOf(password));
    const socket = new ChannelSocket(url, (message) => {
      if (seat === undefined || message.colibriClass !== 'ReceiverVideoConstraints') return;
      seat.wishes = message.constraints as Wishes;
      this.tellSenders();
    });
    this.sockets.push(socket);
    queueMicrotask(() => {
      if (seat === undefined || !this.listens) {
        socket.dropped(1006);
        return;
      }
      seat.socket?.dropped(1000);
      seat.socket = socket;
      socket.accept();
      socket.say({ colibriClass: 'ServerHello' });
      socket.say({ colibriClass: 'ForwardedSources', forwardedSources: [] });
      this.tellSenders();
    });
    return socket as unknown as WebSocket;
  };

  private seatOf(page: PageId): Seat {
    const seat = this.seats.get(page);
    if (seat === undefined) throw new Error(`${page} is not in the conference`);
    return seat;
  }

  private forward(from: PageId, { kind, silent, heights }: FakeFlow): void {
    if (!this.forwards.includes(kind) || (kind === 'audio' && silent)) return;
    for (const [page, { endpoint, wishes, seen }] of this.seats) {
      if (page === from) continue;
      const wished = wishes[`${from}-v0`]?.maxHeight ?? 0;
      if (kind === 'video' && wished === 0) continue;
      if (kind === 'video' && heights !== undefined) {
        const height = fitting(heights, wished);
        if (height === undefined) continue;
        seen.set(from, height);
      }
      endpoint.send(from, kind);
    }
  }

  /** Tells everybody how large he is wanted by whoever wants him largest. */
  private tellSenders(): void {
    for (const [page, { socket }] of this.seats) {
      const sourceName = `${page}-v0`;
      const heights = [...this.seats.values()].map(({ wishes }) => wishes[sourceName]?.maxHeight);
      const maxHeight = Math.max(0, ...heights.map((height) => height ?? 0));
      socket?.say({ colibriClass: 'SenderSourceConstraints', sourceName, maxHeight });
    }
  }
}

/** Of a picture in several sizes as the bridge takes them to be at first. */
const SMALLEST = 180;

/** The largest of these sizes that is no larger than what is wished; the smallest there could be fits any wish. */
function fitting(heights: readonly number[], wished: number): number | undefined {
  const good = heights.filter((height) => height <= Math.max(wished, SMALLEST));
  return good.length === 0 ? undefined : Math.max(...good);
}
