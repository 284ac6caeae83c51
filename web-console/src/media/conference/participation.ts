import type {
  CallId,
  CallViewConferenceView,
  CallViewSeatView,
  ClientMessage,
  LinkId,
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
import { FaceSizes } from './faceSizes';
import { bringsEnough, type DirectReception, Landing } from './landing';
import { LossWatch } from './lossWatch';
import { faceOf, heightFor, shownOf, VideoWishes } from './videoWishes';

/** Who the bridge is in a call. */
export const BRIDGE: PeerId = 'bridge';

/** What comes from a peer over the bridge. */
export interface SeatMedia {
  /** Whether his face and voice come over the bridge alone. */
  readonly carries: boolean;
  readonly phase: LinkPhase;
  readonly stream: MediaStream;
  /** What he shows, where it comes over the bridge. */
  readonly shown: { readonly screen: MediaStream; readonly document: MediaStream } | undefined;
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
  /** Whether a direct link leads to that peer now. */
  reaches(peer: PeerId): boolean;
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
  private readonly host: ParticipationHost;
  private readonly link: BridgeLink;
  private readonly channel: BridgeChannel;
  private readonly monitor: BridgeMonitor;
  private readonly loss = new LossWatch(() => this.lose());
  private readonly sizes = new FaceSizes((upTo) => this.link.senders.setFaceUpTo(upTo));
  private readonly landing: Landing;
  private readonly wishes = new VideoWishes((constraints) => this.channel.send(constraints));
  private view: CallViewConferenceView;
  private sends = false;
  private own: OutgoingTracks = NO_TRACKS;

  constructor(call: CallId, view: CallViewConferenceView, host: ParticipationHost) {
    this.view = view;
    this.host = host;
    this.landing = new Landing((word) => host.send({ type: word, call, link: view.link }));
    this.link = new BridgeLink(view.link, host.createConnection(), {
      createStream: () => host.createStream(),
      signal: (payload) =>
        void host.send({ type: 'Signal', call, link: view.link, to: BRIDGE, payload }),
      observe: (state) => this.observe(state),
    });
    this.channel = new BridgeChannel({
      openSocket: (url) => host.openSocket(url),
      greeted: () => this.greet(),
      wanted: (maxHeight) => this.become(maxHeight),
      ended: () => this.lose(),
    });
    this.monitor = new BridgeMonitor(this.link, {
      now: () => host.now(),
      landing: () => this.landing.goesOn,
      carried: () => this.carried,
      read: (sample) => this.read(sample),
      changed: () => host.changed(),
    });
    this.follow(view);
  }

  get id(): LinkId {
    return this.link.id;
  }

  /** Whose face and voice come over direct links as far as there are any: nobody's whom the bridge carries. */
  get awaitsDirectly(): readonly PeerId[] {
    return this.view.seats.filter(({ carried }) => !carried).map(({ peer }) => peer);
  }

  /** Takes a newer view of the same link. */
  follow(view: CallViewConferenceView): void {
    this.view = view;
    // Until it carries for all, direct links pack the same face as well.
    this.link.senders.setAmong(!view.seats.every(({ carried }) => carried));
    this.sizes.follow(view.layered);
    this.monitor.follow(view.seats.map(({ stream }) => stream));
    this.use(this.own);
    this.renewWishes();
    this.landing.tell();
    this.host.changed();
  }

  /** Takes what the bridge says in the call. */
  receive(payload: SignalPayload): void {
    if (payload.type === 'Description' && this.landing.goesOn) this.loss.offered();
    this.link.receive(payload);
  }

  /** Takes where the bridge hears this page's wishes. */
  openChannel(url: string): void {
    if (!this.landing.isLost) this.channel.open(url);
  }

  /**
   * Sends face and voice of these. What is shown to the clerk goes to him directly, and only where nothing leads to him but the
   * bridge over this one, too: then nobody else is there.
   */
  use(tracks: OutgoingTracks): void {
    this.own = tracks;
    const { audio, video, screen, document } = tracks;
    this.sends = audio !== null || video !== null;
    const alone = this.showsAlone();
    this.link.senders.use({
      audio,
      video,
      screen: alone ? screen : null,
      document: alone ? document : null,
    });
  }

  /** The direct links have changed: what is shown may have to take the other way. */
  linksChanged(): void {
    this.use(this.own);
  }

  seatOf(peer: PeerId): SeatMedia | undefined {
    const seat = this.seat(peer);
    if (seat === undefined) return undefined;
    const { carried } = seat;
    const { phase } = this.link;
    const { receiving, ...health } = this.monitor.healthOf(seat.stream);
    const kind = carried ? (receiving ?? 'AUDIO_ONLY') : receiving;
    return {
      carries: carried,
      phase,
      stream: this.link.streamOf(seat.stream),
      shown: this.shownBy(seat),
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
    const faces = seats.map((seat) => [faceOf(seat.stream), this.wishFor(seat)] as const);
    const shown = this.link.carriesShown ? seats.flatMap(({ stream }) => shownOf(stream)) : [];
    this.wishes.want(new Map([...faces, ...shown]));
  }

  /** A command with that reference was not carried out. What the next view still leaves to be said is said again. */
  refused(ref: string): void {
    this.landing.refused(ref);
  }

  close(): void {
    this.loss.stop();
    this.monitor.stop();
    this.wishes.stop();
    this.sizes.stop();
    this.channel.close();
    this.link.close();
  }

  /** Whether some have this page's face and voice over the bridge alone. */
  private get carried(): boolean {
    return this.view.seats.some(({ carried }) => carried);
  }

  private seat(peer: PeerId): CallViewSeatView | undefined {
    return this.view.seats.find((seat) => seat.peer === peer);
  }

  /** Only to the clerk, when nobody else is in the conference and no other way leads to him. */
  private showsAlone(): boolean {
    const [only, ...others] = this.view.seats;
    const clerk = only?.peer === 'clerk' && others.length === 0;
    return clerk && this.link.carriesShown && !this.host.reaches('clerk');
  }

  private shownBy({ peer, stream }: CallViewSeatView): SeatMedia['shown'] {
    if (!this.link.carriesShown || this.host.reaches(peer)) return undefined;
    return {
      screen: this.link.shownBy(stream, 'screen'),
      document: this.link.shownBy(stream, 'document'),
    };
  }

  private wishFor({ peer, carried }: CallViewSeatView): number {
    const drawn = this.host.visible() ? this.host.heightOf(peer) : 'unseen';
    return heightFor({ carried, layered: this.view.layered }, drawn);
  }

  /** So high this page's face is wanted at most. */
  private become(maxHeight: number): void {
    this.monitor.setWanted(maxHeight !== 0);
    this.sizes.want(maxHeight);
  }

  private observe(state: RTCPeerConnectionState): void {
    this.loss.observe(state);
    // By now the first offer has said whether there are lines for what is shown.
    this.use(this.own);
    if (state === 'connected') this.nameShown();
    this.renewWishes();
    this.host.changed();
  }

  private read({ bytesReceived, at }: LinkSample): void {
    this.land();
    if (!this.carried || !this.sends || bytesReceived === undefined) this.loss.rest();
    else if (this.landing.isDone) this.loss.listen(bytesReceived, at);
  }

  private land(): void {
    if (!this.landing.goesOn || this.link.phase !== 'connected') return;
    // No picture was asked for so far.
    if (!this.channel.heard) return;
    if (!this.view.seats.every((seat) => this.brings(seat))) return;
    this.landing.land();
  }

  /** Whether the bridge brings at least what the direct link brings. */
  private brings({ peer, stream }: CallViewSeatView): boolean {
    const { receiving } = this.monitor.healthOf(stream);
    return bringsEnough(receiving, this.host.direct(peer));
  }

  private greet(): void {
    this.wishes.tell();
    this.nameShown();
  }

  /** A bridge makes a face smaller when there is little room, and must not do that to small letters. */
  private nameShown(): void {
    if (!this.link.carriesShown) return;
    const page = this.id.slice(this.id.indexOf('.') + 1);
    for (const [sourceName] of shownOf(page))
      this.channel.send({
        colibriClass: 'SourceVideoTypeMessage',
        sourceName,
        videoType: 'desktop',
      });
  }

  private lose(): void {
    this.loss.stop();
    this.wishes.stop();
    this.channel.close();
    this.landing.lose();
  }
}
