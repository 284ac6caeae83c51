import { parse } from 'sdp-transform';
import type { FaceLayers, PageId, SignalPayload } from '../../../protocol/generated';
import type { FakeFlow, FakeNetwork, NetworkEnd } from '../../testdata/fakeNetwork';
import { candidateOf, nextUfrag } from '../../testdata/fakeSdp';

type Kind = 'audio' | 'video';

/** What the names of sources end with, in the order of the lines. */
const SOURCES = ['a0', 'v0', 'v1', 'v2'] as const;

/** One line of the offers to a page: its own, or one that brings somebody else. */
interface Line {
  readonly kind: Kind;
  readonly source: (typeof SOURCES)[number];
  readonly from?: PageId;
  direction: 'recvonly' | 'sendonly' | 'inactive';
}

export interface BridgeEndpointHost {
  signal(payload: SignalPayload): void;
  /** The page has sent a tenth of a second of that. */
  forward(flow: FakeFlow): void;
}

/** In how many sizes it takes the face of the page itself (RFC 8853). */
const SIZES = ['a=rid:1 recv', 'a=rid:2 recv', 'a=rid:3 recv', 'a=simulcast:recv 1;2;3'];

const CODECS: Record<Kind, readonly string[]> = {
  audio: ['m=audio 9 UDP/TLS/RTP/SAVPF 111', 'a=rtpmap:111 opus/48000/2'],
  video: [
    'm=video 9 UDP/TLS/RTP/SAVPF 100 96',
    'a=rtpmap:100 VP8/90000',
    'a=rtpmap:96 rtx/90000',
    'a=fmtp:96 apt=100',
  ],
};

/** The bridge's end of one page's connection; it complains of every answer that does not fit its offers. */
export class BridgeEndpoint implements NetworkEnd {
  readonly page: PageId;
  readonly localUfrag = nextUfrag();
  readonly channels = [];
  readonly sending = [];
  remoteUfrag = '';
  connectionState: RTCPeerConnectionState = 'new';
  /** Offers, and answers that came. */
  readonly offers: string[] = [];
  readonly answers: string[] = [];
  /** Under which numbers the page sends its face, as it said last. */
  layers: FaceLayers | undefined;
  private readonly host: BridgeEndpointHost;
  private readonly network: FakeNetwork;
  private readonly lines: Line[];
  private readonly sources: (typeof SOURCES)[number][];
  private reachable = false;

  /** @param onlyWay whether it has lines for what is shown, too */
  constructor(page: PageId, network: FakeNetwork, host: BridgeEndpointHost, onlyWay = false) {
    this.sources = SOURCES.slice(0, onlyWay ? 4 : 2);
    this.lines = this.sources.map((source) => ({
      kind: kindOf(source),
      source,
      direction: 'recvonly',
    }));
    this.page = page;
    this.network = network;
    this.host = host;
    network.add(this);
  }

  get checks(): boolean {
    return this.connectionState !== 'closed' && this.remoteUfrag !== '' && this.reachable;
  }

  /** Lines for somebody who has come; the next offer has them. */
  takeIn(from: PageId): void {
    for (const source of this.sources)
      this.lines.push({ kind: kindOf(source), source, from, direction: 'sendonly' });
  }

  /** Nothing comes from somebody who has left. */
  letGo(from: PageId): void {
    for (const line of this.lines) if (line.from === from) line.direction = 'inactive';
  }

  offer(): void {
    const sdp = this.sdp();
    this.offers.push(sdp);
    this.host.signal({ type: 'Description', kind: 'OFFER', sdp });
  }

  hear(payload: SignalPayload): void {
    if (payload.type === 'Candidate') {
      this.reachable ||= payload.candidate.includes(` ufrag ${this.remoteUfrag}`);
    } else {
      if (payload.kind !== 'ANSWER') throw new Error('a bridge is not offered anything');
      const offer = this.offers[this.answers.length];
      if (offer === undefined) throw new Error('nothing was offered');
      requireFit(offer, payload.sdp);
      // A bridge goes by the numbers, and such an answer has none.
      if (payload.sdp.includes('a=simulcast:send') && payload.layers === undefined)
        throw new Error('a face of which nobody knows the numbers');
      this.layers = payload.layers;
      this.answers.push(payload.sdp);
      this.remoteUfrag = /a=ice-ufrag:(\S+)/.exec(payload.sdp)?.[1] ?? '';
    }
    this.network.settle();
  }

  /** Sends on what came from somebody else. */
  send(from: PageId, kind: Kind): void {
    const mid = this.lines.findIndex(
      (line) => line.from === from && line.kind === kind && line.direction === 'sendonly',
    );
    const end = this.network.connections.find(
      ({ localUfrag, connectionState }) =>
        localUfrag === this.remoteUfrag && connectionState === 'connected',
    );
    if (mid !== -1) end?.arrive({ mid: String(mid), kind, silent: false });
  }

  arrive(flow: FakeFlow): void {
    this.host.forward(flow);
  }

  become(state: RTCPeerConnectionState): void {
    if (this.connectionState !== 'closed') this.connectionState = state;
  }

  join(): void {
    // A bridge has no data channels.
  }

  private sdp(): string {
    const head = ['v=0', `o=- 1 ${this.offers.length + 1} IN IP4 0.0.0.0`, 's=-', 't=0 0'];
    const media = this.lines.flatMap(({ kind, source, from, direction }, mid) => {
      const [first = '', ...codecs] = CODECS[kind];
      const track = `${from ?? ''}-${source}`;
      return [
        first,
        'c=IN IP4 0.0.0.0',
        `a=mid:${mid}`,
        `a=${direction}`,
        'a=rtcp-mux',
        `a=ice-ufrag:${this.localUfrag}`,
        ...codecs,
        ...(direction === 'recvonly' && source === 'v0' ? SIZES : []),
        ...(direction === 'sendonly' ? [`a=msid:${from ?? ''} ${track}`] : []),
        `a=${candidateOf(this.localUfrag)}`,
      ];
    });
    return [...head, ...media, ''].join('\r\n');
  }
}

function kindOf(source: string): Kind {
  return source === 'a0' ? 'audio' : 'video';
}

/** What an answer must say to each direction that was offered: with less, nothing would ever flow (RFC 8829). */
const FITTING = { recvonly: 'sendonly', sendonly: 'recvonly', inactive: 'inactive' } as const;

function requireFit(offer: string, answer: string): void {
  const offered = parse(offer).media.map(({ direction }) => direction as keyof typeof FITTING);
  const given = parse(answer).media.map(({ direction }) => direction);
  const due = offered.map((direction) => FITTING[direction]);
  if (due.join() !== given.join()) throw new Error(`${given.join()} answers ${offered.join()}`);
}
