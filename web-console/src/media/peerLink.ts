import type { CallViewPeerView, LinkId, PeerId, SignalPayload } from '../protocol/generated';
import { ControlChannel } from './controlChannel';
import { isOneWay, LANES, type Lane } from './lanes';
import type { LaneSenders } from './laneSenders';
import { MediaConnection, type LinkPhase } from './mediaConnection';
import { Recovery } from './recovery';

/** What a link needs of its surroundings. */
export interface LinkHost {
  /** STUN and TURN servers with credentials that are good now. */
  iceServers(): RTCIceServer[];
  createStream(): MediaStream;
  signal(payload: SignalPayload): void;
  changed(): void;
}

/**
 * One media connection to one other page, by the rules of JSEP (RFC 8829). The initiating side offers, the other one
 * answers; so there is no glare.
 *
 * All lanes are negotiated once, with empty senders: sound and camera both ways, screen and document from the side that
 * initiates, which is the kiosk; and with them the channel of control. Media begin and end with `replaceTrack` alone: after
 * the clerk has accepted nothing needs to be said any more, and before that no picture and no sound leaves this page.
 */
export class PeerLink {
  readonly id: LinkId;
  /** Who is at the other end; after a call was handed on the same page is somebody else in it. */
  peer: PeerId;
  readonly initiates: boolean;
  /** What the peer sends of its camera and microphone. */
  readonly remote: MediaStream;
  /** What the peer sends of its screen. */
  readonly remoteScreen: MediaStream;
  /** What lies under the peer's document camera. */
  readonly remoteDocument: MediaStream;
  readonly control: ControlChannel;

  private readonly host: LinkHost;
  private readonly media: MediaConnection;
  /** Sound and camera belong together; each of the other lanes is a picture of its own. */
  private readonly outgoing: MediaStream;
  private readonly recovery: Recovery;

  constructor(view: CallViewPeerView, connection: RTCPeerConnection, host: LinkHost) {
    this.id = view.link;
    this.peer = view.peer;
    this.initiates = view.initiates;
    this.host = host;
    this.remote = host.createStream();
    this.remoteScreen = host.createStream();
    this.remoteDocument = host.createStream();
    this.outgoing = host.createStream();
    this.control = new ControlChannel(connection);
    this.recovery = new Recovery(() => this.restart());
    connection.addEventListener('track', (event) => this.take(event));
    this.media = new MediaConnection(connection, {
      signal: (payload) => host.signal(payload),
      observe: (state) => this.observe(state),
    });
    if (this.initiates) this.media.enqueue(() => this.openOffering());
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

  /** Takes a description or a candidate of the peer. */
  receive(payload: SignalPayload): void {
    switch (payload.type) {
      case 'Description':
        this.media.enqueue(() =>
          this.hear(payload.kind === 'OFFER' ? 'offer' : 'answer', payload.sdp),
        );
        break;
      case 'Candidate':
        this.media.takeCandidate(payload);
    }
  }

  /** The network of this machine has changed: a link that is not well is mended at once. */
  networkChanged(): void {
    if (this.initiates && this.connection.connectionState !== 'connected') this.recovery.now();
  }

  close(): void {
    this.recovery.stop();
    this.media.close();
  }

  private async openOffering(): Promise<void> {
    for (const lane of LANES) {
      const { sender } = this.connection.addTransceiver(lane === 'audio' ? 'audio' : 'video', {
        direction: isOneWay(lane) ? 'sendonly' : 'sendrecv',
        streams: [isOneWay(lane) ? this.host.createStream() : this.outgoing],
      });
      this.senders.add(lane, sender);
    }
    this.recovery.observe(this.connection.connectionState);
    await this.media.describe('OFFER');
  }

  private restart(): void {
    this.media.enqueue(async () => {
      this.renewServers();
      this.connection.restartIce();
      await this.media.describe('OFFER');
    });
  }

  /** For a restart, on both sides: the credentials that the link began with may have ended since. */
  private renewServers(): void {
    this.connection.setConfiguration({
      ...this.connection.getConfiguration(),
      iceServers: this.host.iceServers(),
    });
  }

  private async hear(type: 'offer' | 'answer', sdp: string): Promise<void> {
    // Only the initiator offers, and only an open offer can be answered: a late double is not heard.
    if (type === 'offer' ? this.initiates : this.connection.signalingState !== 'have-local-offer')
      return;
    if (type === 'offer' && this.connection.remoteDescription !== null) this.renewServers();
    await this.media.accept(type, sdp, type === 'offer' ? () => this.answer() : undefined);
  }

  private async answer(): Promise<void> {
    for (const transceiver of this.connection.getTransceivers()) {
      const lane = this.laneOf(transceiver);
      const receives = lane === undefined || isOneWay(lane);
      transceiver.direction = receives ? 'recvonly' : 'sendrecv';
      if (receives) continue;
      transceiver.sender.setStreams(this.outgoing);
      this.senders.add(lane, transceiver.sender);
    }
    await this.media.describe('ANSWER');
  }

  private laneOf(transceiver: RTCRtpTransceiver): Lane | undefined {
    return LANES[this.connection.getTransceivers().indexOf(transceiver)];
  }

  private take({ track, transceiver }: RTCTrackEvent): void {
    this.streamOf(this.laneOf(transceiver)).addTrack(track);
  }

  private streamOf(lane: Lane | undefined): MediaStream {
    switch (lane) {
      case 'screen':
        return this.remoteScreen;
      case 'document':
        return this.remoteDocument;
      case 'audio':
      case 'video':
      case undefined:
        return this.remote;
    }
  }

  private observe(state: RTCPeerConnectionState): void {
    if (this.initiates) this.recovery.observe(state);
    this.host.changed();
  }
}
