import type {
  CallId,
  CallViewConferenceView,
  CallViewSeatView,
  ClientMessage,
  LinkId,
  MediaKind,
  PeerId,
  SignalPayload,
} from '../../protocol/generated';
import { NO_TRACKS, type OutgoingTracks } from '../lanes';
import type { LinkHealth } from '../linkMonitor';
import type { LinkPhase } from '../mediaConnection';
import type { LinkSample } from '../sample';
import { BridgeChannel } from './bridgeChannel';
import { BridgeLink } from './bridgeLink';
import { BridgeMonitor } from './bridgeMonitor';
import { LossWatch } from './lossWatch';
import { FULL_HEIGHT, heightFor, LEAST_HEIGHT, VideoWishes } from './videoWishes';

/** Who the bridge is in a call. */
export const BRIDGE: PeerId = 'bridge';

/** What comes from a peer over the direct link to it. */
export interface DirectReception {
  readonly receiving?: MediaKind;
  /** It is not the silence of a microphone that is off. */
  readonly audible: boolean;
}

/** What comes from a peer over the bridge. */
export interface SeatMedia {
  /** Whether his face and voice come over the bridge alone. */
  readonly carries: boolean;
  readonly phase: LinkPhase;
  readonly stream: MediaStream;
  readonly health: LinkHealth;
}

/** What a page's part in a conference needs of its surroundings. */
export interface ParticipationHost {
  createConnection(): RTCPeerConnection;
  createStream(): MediaStream;
  openSocket(url: string): WebSocket;
  now(): number;
  /** @return the reference under which a refusal would come back */
  send(message: ClientMessage): string;
  direct(peer: PeerId): DirectReception | undefined;
  /** How high that peer's picture is drawn, in device pixels, as far as that is known. */
  heightOf(peer: PeerId): number | undefined;
  /** Whether anybody can see this page. */
  visible(): boolean;
  changed(): void;
}

/**
 * This page's part in one conference, from the view that lists its link to the one that does not. It lands when the bridge
 * brings at least what the direct links bring, and says so; it says once, too, when it has lost the bridge. What follows from
 * either is the server's decision, and comes as a view.
 */
export class Participation {
  private readonly call: CallId;
  private readonly host: ParticipationHost;
  private readonly link: BridgeLink;
  private readonly channel: BridgeChannel;
  private readonly monitor: BridgeMonitor;
  private readonly loss = new LossWatch(() => this.lose());
  private readonly wishes = new VideoWishes((constraints) => this.channel.send(constraints));
  private view: CallViewConferenceView;
  private state: 'landing' | 'landed' | 'lost' = 'landing';
  private sends = false;
  private told: { readonly type: ClientMessage['type']; readonly ref: string } | undefined;

  constructor(call: CallId, view: CallViewConferenceView, host: ParticipationHost) {
    this.call = call;
    this.view = view;
    this.host = host;
    this.link = new BridgeLink(view.link, host.createConnection(), {
      createStream: () => host.createStream(),
      signal: (payload) =>
        void host.send({ type: 'Signal', call, link: view.link, to: BRIDGE, payload }),
      observe: (state) => this.observe(state),
    });
    this.channel = new BridgeChannel({
      openSocket: (url) => host.openSocket(url),
      greeted: () => this.wishes.tell(),
      wanted: (maxHeight) => this.monitor.setWanted(maxHeight !== 0),
      ended: () => this.lose(),
    });
    this.monitor = new BridgeMonitor(this.link, {
      now: () => host.now(),
      landing: () => this.state === 'landing',
      carried: () => this.view.carries,
      read: (sample) => this.read(sample),
      changed: () => host.changed(),
    });
    this.follow(view);
  }

  get id(): LinkId {
    return this.link.id;
  }

  /** Takes a newer view of the same link. */
  follow(view: CallViewConferenceView): void {
    this.view = view;
    // Until it carries, the direct links pack the same face as well.
    this.link.senders.setAmong(!view.carries);
    this.monitor.follow(view.seats.map(({ stream }) => stream));
    this.renewWishes();
    this.tell();
    this.host.changed();
  }

  /** Takes what the bridge says in the call. */
  receive(payload: SignalPayload): void {
    this.link.receive(payload);
  }

  /** Takes where the bridge hears this page's wishes. */
  openChannel(url: string): void {
    if (this.state !== 'lost') this.channel.open(url);
  }

  /** Sends face and voice of these; what is shown to the clerk alone takes no part. */
  use({ audio, video }: OutgoingTracks): void {
    this.sends = audio !== null || video !== null;
    this.link.senders.use({ ...NO_TRACKS, audio, video });
  }

  seatOf(peer: PeerId): SeatMedia | undefined {
    const seat = this.seat(peer);
    if (seat === undefined) return undefined;
    const { carries } = this.view;
    const { phase } = this.link;
    const { receiving, ...health } = this.monitor.healthOf(seat.stream);
    const kind = carries ? (receiving ?? 'AUDIO_ONLY') : receiving;
    return {
      carries,
      phase,
      stream: this.link.streamOf(seat.stream),
      health: { ...health, ...(kind === undefined ? {} : { receiving: kind }) },
    };
  }

  /** The screen shows a frame that came from that peer over the bridge. */
  frameShown(peer: PeerId): void {
    const seat = this.seat(peer);
    if (seat !== undefined) this.monitor.frameShown(seat.stream);
  }

  /** Asks for the pictures as they are drawn now. */
  renewWishes(): void {
    const { seats } = this.view;
    this.wishes.want(new Map(seats.map(({ peer, stream }) => [stream, this.wishFor(peer)])));
  }

  /** A command with that reference was not carried out. What the next view still leaves to be said is said again. */
  refused(ref: string): void {
    if (ref === this.told?.ref) this.told = undefined;
  }

  close(): void {
    this.loss.stop();
    this.monitor.stop();
    this.wishes.stop();
    this.channel.close();
    this.link.close();
  }

  private seat(peer: PeerId): CallViewSeatView | undefined {
    return this.view.seats.find((seat) => seat.peer === peer);
  }

  private wishFor(peer: PeerId): number {
    // Landing must not wait for somebody to look at the page.
    if (!this.host.visible()) return this.view.carries ? 0 : LEAST_HEIGHT;
    const drawn = this.host.heightOf(peer);
    return drawn === undefined ? FULL_HEIGHT : heightFor(drawn);
  }

  private observe(state: RTCPeerConnectionState): void {
    this.loss.observe(state);
    this.host.changed();
  }

  private read({ bytesReceived, at }: LinkSample): void {
    this.land();
    if (!this.view.carries || !this.sends || bytesReceived === undefined) this.loss.rest();
    else if (this.state === 'landed') this.loss.listen(bytesReceived, at);
  }

  private land(): void {
    if (this.state !== 'landing' || this.link.phase !== 'connected') return;
    // No picture was asked for so far.
    if (!this.channel.heard) return;
    if (!this.view.seats.every((seat) => this.brings(seat))) return;
    this.state = 'landed';
    this.tell();
  }

  /** Whether the bridge brings at least what the direct link brings. */
  private brings({ peer, stream }: CallViewSeatView): boolean {
    const direct = this.host.direct(peer);
    const { receiving } = this.monitor.healthOf(stream);
    switch (direct?.receiving) {
      case 'AUDIO_AND_VIDEO':
        return receiving === 'AUDIO_AND_VIDEO';
      case 'AUDIO_ONLY':
        // A microphone that is off sends silence to a page, and a bridge sends none on.
        return receiving !== undefined || !direct.audible;
      case undefined:
        return true;
    }
  }

  private lose(): void {
    this.state = 'lost';
    this.loss.stop();
    this.wishes.stop();
    this.channel.close();
    this.tell();
  }

  /** Says what there is to say of this link, each thing once. */
  private tell(): void {
    if (this.state === 'landing') return;
    const type = this.state === 'lost' ? 'ConferenceDown' : 'ConferenceUp';
    if (this.told?.type === type) return;
    this.told = { type, ref: this.host.send({ type, call: this.call, link: this.id }) };
  }
}
