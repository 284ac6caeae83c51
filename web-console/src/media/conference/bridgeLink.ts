import type { FaceLayers, LinkId, PageId, SignalPayload } from '../../protocol/generated';
import { isOneWay, LANES, type Lane } from '../lanes';
import type { LaneSenders } from '../laneSenders';
import { MediaConnection, type LinkPhase } from '../mediaConnection';
import { faceLayersOf } from './faceLayers';
import { ownLines, sendingLines, versionOf, withPauses, type BridgeLine } from './bridgeOffer';

/** What a link to a bridge needs of its surroundings. */
export interface BridgeLinkHost {
  createStream(): MediaStream;
  signal(payload: SignalPayload): void;
  /** The connection has come to that state. */
  observe(state: RTCPeerConnectionState): void;
}

/**
 * The connection to a media bridge. The bridge offers, again and again as people come and go, and this page answers: it
 * sends face and voice once and receives those of all others; where nothing else leads from page to page, what is shown as
 * well. Its first lines are this page's own, and as many follow for everybody else who ever came. Lines are only ever added; whose they are, and whether
 * anything comes on them, is read from each offer anew.
 */
export class BridgeLink {
  readonly id: LinkId;
  private readonly host: BridgeLinkHost;
  private readonly media: MediaConnection;
  private readonly outgoing: MediaStream;
  private readonly streams = new Map<PageId, MediaStream>();
  private readonly shown: Record<'screen' | 'document', Map<PageId, MediaStream>> = {
    screen: new Map(),
    document: new Map(),
  };
  private lanes: readonly Lane[] = [];
  private heard = 0;
  private layers: FaceLayers | undefined;

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
    return this.streamIn(this.streams, page);
  }

  /** The screen or the documents that come from that page; the same stream for as long as the link lives. */
  shownBy(page: PageId, lane: 'screen' | 'document'): MediaStream {
    return this.streamIn(this.shown[lane], page);
  }

  /** Whether it has lines for what is shown. */
  get carriesShown(): boolean {
    return this.lanes.some(isOneWay);
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
    await this.media.accept('offer', withPauses(sdp, this.resting()), () => {
      this.lanes = LANES.slice(0, ownLines(sdp));
      this.sort(sendingLines(sdp));
      return this.answer();
    });
  }

  /** The sizes of the own face that are not packed now. */
  private resting(): string[] {
    const own = this.connection.getTransceivers()[LANES.indexOf('video')];
    const encodings = own?.sender.getParameters().encodings ?? [];
    return encodings.flatMap(({ rid, active }) => (rid === undefined || active ? [] : [rid]));
  }

  private async answer(): Promise<void> {
    for (const [index, transceiver] of this.connection.getTransceivers().entries()) {
      const lane = this.lanes[index];
      if (lane === undefined) transceiver.direction = 'recvonly';
      else if (transceiver.direction !== 'sendonly') this.send(lane, transceiver);
    }
    await this.media.describe('ANSWER', (sdp) => this.numbered(sdp));
  }

  /** They stay the same for as long as the link lives. */
  private async numbered(sdp: string): Promise<FaceLayers | undefined> {
    const closed = () => this.connection.signalingState === 'closed';
    this.layers ??= await faceLayersOf(this.connection, sdp, closed);
    return this.layers;
  }

  /** With or without a track: the bridge has to know the sources of this page before anything comes from them. */
  private send(lane: Lane, transceiver: RTCRtpTransceiver): void {
    transceiver.direction = 'sendonly';
    transceiver.sender.setStreams(this.outgoing);
    this.senders.add(lane, transceiver.sender);
  }

  /** Puts what is received into the streams of those from whom it comes. */
  private sort(lines: readonly BridgeLine[]): void {
    this.fill(
      this.streams,
      lines.filter(({ lane }) => !isOneWay(lane)),
    );
    this.fill(
      this.shown.screen,
      lines.filter(({ lane }) => lane === 'screen'),
    );
    this.fill(
      this.shown.document,
      lines.filter(({ lane }) => lane === 'document'),
    );
  }

  private fill(streams: Map<PageId, MediaStream>, lines: readonly BridgeLine[]): void {
    const pages = new Set([...streams.keys(), ...lines.map(({ stream }) => stream)]);
    for (const page of pages) {
      const stream = this.streamIn(streams, page);
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

  private streamIn(streams: Map<PageId, MediaStream>, page: PageId): MediaStream {
    const known = streams.get(page);
    if (known !== undefined) return known;
    const stream = this.host.createStream();
    streams.set(page, stream);
    return stream;
  }
}
