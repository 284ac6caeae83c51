import type { CallViewPeerView, LinkId, PeerId, SignalPayload } from '../protocol/generated';
import { ControlChannel } from './controlChannel';
import { isOneWay, LANES, type Lane } from './lanes';
import { LaneSenders } from './laneSenders';
import { Recovery } from './recovery';
import { withStartBitrate } from './startBitrate';

/** Whether media could flow: never connected so far, connected, or connected before and broken now. */
export type LinkPhase = 'connecting' | 'connected' | 'interrupted';

/** What a link needs of its surroundings. */
export interface LinkHost {
  /** STUN and TURN servers with credentials that are good now. */
  iceServers(): RTCIceServer[];
  createStream(): MediaStream;
  signal(payload: SignalPayload): void;
  changed(): void;
}

/** Candidates kept for a description that has not come yet. */
const MAX_EARLY = 64;

/**
 * One media connection to one peer, by the rules of JSEP (RFC 8829). The initiating side offers, the other one answers;
 * so there is no glare.
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
  readonly connection: RTCPeerConnection;
  /** What the peer sends of its camera and microphone. */
  readonly remote: MediaStream;
  /** What the peer sends of its screen. */
  readonly remoteScreen: MediaStream;
  /** What lies under the peer's document camera. */
  readonly remoteDocument: MediaStream;
  readonly control: ControlChannel;
  /** What this page sends. */
  readonly senders: LaneSenders;
  phase: LinkPhase = 'connecting';

  private readonly host: LinkHost;
  /** Sound and camera belong together; each of the other lanes is a picture of its own. */
  private readonly outgoing: MediaStream;
  private readonly recovery: Recovery;
  private early: RTCIceCandidateInit[] = [];
  private work: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(view: CallViewPeerView, connection: RTCPeerConnection, host: LinkHost) {
    this.id = view.link;
    this.peer = view.peer;
    this.initiates = view.initiates;
    this.connection = connection;
    this.host = host;
    this.remote = host.createStream();
    this.remoteScreen = host.createStream();
    this.remoteDocument = host.createStream();
    this.outgoing = host.createStream();
    this.control = new ControlChannel(connection);
    this.recovery = new Recovery(() => this.restart());
    this.senders = new LaneSenders({
      enqueue: (step) => this.enqueue(step),
      failed: (failure) => this.unlessClosed(failure),
    });
    connection.addEventListener('icecandidate', ({ candidate }) => this.tell(candidate));
    connection.addEventListener('track', (event) => this.take(event));
    connection.addEventListener('connectionstatechange', () => this.observe());
    if (this.initiates) this.enqueue(() => this.openOffering());
  }

  /** Takes a description or a candidate of the peer. */
  receive(payload: SignalPayload): void {
    switch (payload.type) {
      case 'Description':
        this.enqueue(() =>
          this.describe(payload.kind === 'OFFER' ? 'offer' : 'answer', payload.sdp),
        );
        break;
      case 'Candidate':
        this.enqueue(() => this.addCandidate(payload.candidate, payload.mid, payload.lineIndex));
    }
  }

  /** The network of this machine has changed: a link that is not well is mended at once. */
  networkChanged(): void {
    if (this.initiates && this.connection.connectionState !== 'connected') this.recovery.now();
  }

  close(): void {
    this.closed = true;
    this.recovery.stop();
    this.senders.stop();
    this.connection.close();
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
    await this.offer();
  }

  private async offer(): Promise<void> {
    await this.connection.setLocalDescription(await this.connection.createOffer());
    this.tellDescription('OFFER');
  }

  private restart(): void {
    this.enqueue(async () => {
      this.renewServers();
      this.connection.restartIce();
      await this.offer();
    });
  }

  /** For a restart, on both sides: the credentials that the link began with may have ended since. */
  private renewServers(): void {
    this.connection.setConfiguration({
      ...this.connection.getConfiguration(),
      iceServers: this.host.iceServers(),
    });
  }

  private async describe(type: 'offer' | 'answer', sdp: string): Promise<void> {
    // Only the initiator offers, and only an open offer can be answered: a late double is not heard.
    if (type === 'offer' ? this.initiates : this.connection.signalingState !== 'have-local-offer')
      return;
    if (type === 'offer' && this.connection.remoteDescription !== null) this.renewServers();
    await this.connection.setRemoteDescription({ type, sdp: withStartBitrate(sdp) });
    if (type === 'offer') await this.answer();
    await this.senders.limitAll();
    for (const candidate of this.early.splice(0)) await this.tryCandidate(candidate);
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
    await this.connection.setLocalDescription(await this.connection.createAnswer());
    this.tellDescription('ANSWER');
  }

  private async addCandidate(candidate: string, mid?: string, lineIndex?: number): Promise<void> {
    const init = { candidate, sdpMid: mid ?? null, sdpMLineIndex: lineIndex ?? null };
    if (this.connection.remoteDescription === null)
      this.early = [...this.early, init].slice(-MAX_EARLY);
    else await this.tryCandidate(init);
  }

  /** A candidate that does not fit may have overtaken its description, as around a restart; it gets one more chance. */
  private async tryCandidate(init: RTCIceCandidateInit): Promise<void> {
    await this.connection.addIceCandidate(init).catch(() => {
      this.early = [...this.early, init].slice(-MAX_EARLY);
    });
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

  private tell(candidate: RTCIceCandidate | null): void {
    if (candidate === null || candidate.candidate === '') return;
    this.host.signal({
      type: 'Candidate',
      candidate: candidate.candidate,
      ...(candidate.sdpMid === null ? {} : { mid: candidate.sdpMid }),
      ...(candidate.sdpMLineIndex === null ? {} : { lineIndex: candidate.sdpMLineIndex }),
    });
  }

  private tellDescription(kind: 'OFFER' | 'ANSWER'): void {
    const sdp = this.connection.localDescription?.sdp;
    if (sdp !== undefined) this.host.signal({ type: 'Description', kind, sdp });
  }

  private observe(): void {
    const state = this.connection.connectionState;
    if (this.initiates) this.recovery.observe(state);
    if (state === 'connected') this.phase = 'connected';
    else if (this.phase === 'connected') this.phase = 'interrupted';
    this.host.changed();
  }

  /** One step after the other: JSEP allows one operation at a time. A step that fails is mended by a restart. */
  private enqueue(step: () => Promise<void>): void {
    this.work = this.work
      .then(() => (this.closed ? undefined : step()))
      .catch((failure: unknown) => this.unlessClosed(failure));
  }

  private unlessClosed(failure: unknown): void {
    if (!this.closed) reportError(failure);
  }
}
