import type { LinkId, PageId, SignalPayload } from '../../protocol/generated';
import type { Lane } from '../lanes';
import type { LaneSenders } from '../laneSenders';
import { MediaConnection, type LinkPhase } from '../mediaConnection';
import { sendingLines, versionOf, type BridgeLine } from './bridgeOffer';

/** What a link to a bridge needs of its surroundings. */
export interface BridgeLinkHost {
  createStream(): MediaStream;
  signal(payload: SignalPayload): void;
  /** The connection has come to that state. */
  observe(state: RTCPeerConnectionState): void;
}

/** Its first lines are this page's own, in this order; two more follow for everybody else who ever came. */
const OWN_LANES: readonly Lane[] = ['audio', 'video'];

/**
 * The connection to a media bridge. The bridge offers, again and again as people come and go, and this page answers: it
 * sends face and voice once and receives those of all others. Lines are only ever added; whose they are, and whether
 * anything comes on them, is read from each offer anew.
 */
export class BridgeLink {
  readonly id: LinkId;
  private readonly host: BridgeLinkHost;
  private readonly media: MediaConnection;
  private readonly outgoing: MediaStream;
  private readonly streams = new Map<PageId, MediaStream>();
  private heard = 0;

  constructor(id: LinkId, connection: RTCPeerConnection, host: BridgeLinkHost) {
    this.id = id;
    this.host = host;
    this.outgoing = host.createStream();
    this.media = new MediaConnection(connection, host);
  }

  get connection(): RTCPeerConnection {
    return this.media.connection;
  }

  /** What this page sends. */
  get senders(): LaneSenders {
    return this.media.senders;
  }

  get phase(): LinkPhase {
    return this.media.phase;
  }

  /** What comes from that page; empty while nothing does, and the same stream for as long as the link lives. */
  streamOf(page: PageId): MediaStream {
    const known = this.streams.get(page);
    if (known !== undefined) return known;
    const stream = this.host.createStream();
    this.streams.set(page, stream);
    return stream;
  }

  /** Takes an offer or a candidate of the bridge. */
  receive(payload: SignalPayload): void {
    switch (payload.type) {
      case 'Description':
        // This page offers nothing that could be answered.
        if (payload.kind === 'OFFER') this.media.enqueue(() => this.hear(payload.sdp));
        break;
      case 'Candidate':
        this.media.takeCandidate(payload);
    }
  }

  close(): void {
    this.media.close();
  }

  private async hear(sdp: string): Promise<void> {
    const version = versionOf(sdp);
    // Two offers may overtake each other; the same one may come again.
    if (version < this.heard) return;
    this.heard = version;
    await this.media.accept('offer', sdp, () => {
      this.sort(sendingLines(sdp));
      return this.answer();
    });
  }

  private async answer(): Promise<void> {
    for (const [index, transceiver] of this.connection.getTransceivers().entries()) {
      const lane = OWN_LANES[index];
      if (lane === undefined) transceiver.direction = 'recvonly';
      else if (transceiver.direction !== 'sendonly') this.send(lane, transceiver);
    }
    await this.media.describe('ANSWER');
  }

  /** With or without a track: the bridge has to know the sources of this page before anything comes from them. */
  private send(lane: Lane, transceiver: RTCRtpTransceiver): void {
    transceiver.direction = 'sendonly';
    transceiver.sender.setStreams(this.outgoing);
    this.senders.add(lane, transceiver.sender);
  }

  /** Puts what is received into the streams of those from whom it comes. */
  private sort(lines: readonly BridgeLine[]): void {
    const pages = new Set([...this.streams.keys(), ...lines.map(({ stream }) => stream)]);
    for (const page of pages) {
      const stream = this.streamOf(page);
      const mids = lines.filter((line) => line.stream === page).map(({ mid }) => mid);
      const tracks = this.connection
        .getTransceivers()
        .filter(({ mid }) => mid !== null && mids.includes(mid))
        .map(({ receiver }) => receiver.track);
      for (const track of stream.getTracks())
        if (!tracks.includes(track)) stream.removeTrack(track);
      for (const track of tracks) stream.addTrack(track);
    }
  }
}
