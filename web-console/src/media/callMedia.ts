import type {
  CallId,
  CallView,
  LinkId,
  MediaKind,
  ServerMessageSignal,
} from '../protocol/generated';
import { AnswerAhead } from './answerAhead';
import type { CallMediaParts } from './callMediaParts';
import { Conference } from './conference/conference';
import { BRIDGE } from './conference/participation';
import { NO_TRACKS } from './lanes';
import type { LocalMedia } from './localMedia';
import { checkLoopback, type LoopbackResult } from './loopback';
import { isLive, mayShowScreen } from './mediaOf';
import { mediaConfiguration } from './mediaConnection';
import type { PeerLink } from './peerLink';
import { PeerLinks } from './peerLinks';
import type { PeerMedia } from './peerMedia';
import type { CaptureWish } from './screenCapture';
import { ShownPeers } from './shownPeers';
import { ShownScreen } from './shownScreen';

/**
 * The media of a page's call, driven by the views alone: camera and microphone go on when a call begins and off when it
 * is over, links come and go as the view lists them, and a lost socket touches nothing of it.
 */
export class CallMedia {
  readonly local: LocalMedia;
  /** This machine's own screen, as far as it is shown. */
  readonly screen: ShownScreen;
  private readonly parts: CallMediaParts;
  private readonly links: PeerLinks;
  private readonly peers: ShownPeers;
  private readonly conference: Conference;
  private readonly answered: AnswerAhead;
  private call: CallView | undefined;
  private releaseLocal: (() => void) | undefined;
  /** The citizen has agreed, and the browser is taking the screen. */
  private sharing = false;
  private document: MediaStreamTrack | null = null;
  private stops: (() => void)[] = [];

  constructor(parts: CallMediaParts) {
    this.parts = parts;
    this.local = parts.local;
    const { live, iceServers, host, privateParts, makeFilter } = parts;
    this.screen = new ShownScreen({
      capture: parts.screen,
      privateParts,
      makeFilter,
      now: () => host.now(),
      links: () => this.links.all,
    });
    this.links = new PeerLinks({
      createConnection: (configuration) => host.createConnection(configuration),
      createStream: () => host.createStream(),
      iceServers: () => iceServers.current,
      send: (signal) => live.send(signal),
      now: () => host.now(),
      changed: () => {
        this.peers.linksChanged();
        this.conference.linksChanged();
      },
    });
    this.answered = new AnswerAhead({
      send: (message) => live.send(message),
      linkTo: (peer) => this.links.all.find((link) => link.peer === peer),
      changed: () => this.answerChanged(),
    });
    this.peers = new ShownPeers({
      now: () => host.now(),
      links: () => this.links.all,
      mediaUp: (link, kind) => this.mediaUp(link, kind),
      seatOf: (peer) => this.conference.seatOf(peer),
      bridgedFrameShown: (peer) => this.conference.frameShown(peer),
      isAnsweredBy: (link) => this.answered.isAnsweredBy(link),
      opened: (link) => {
        link.control.onFrame(() => this.screen.touch());
        link.control.onText((text) => this.answered.hear(link, text));
      },
    });
    this.conference = new Conference({
      createConnection: () => host.createConnection(mediaConfiguration(iceServers.current)),
      createStream: () => host.createStream(),
      openSocket: (url) => host.openSocket(url),
      now: () => host.now(),
      send: (message) => live.send(message),
      direct: (peer) => this.peers.direct(peer),
      reaches: (peer) =>
        this.links.all.some((link) => link.peer === peer && link.phase === 'connected'),
      heightOf: (peer) => this.peers.heightOf(peer),
      visible: () => host.visible(),
      changed: () => this.peers.publish(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.peers.subscribe(listener);

  /** The peers of the call in the order of its view. */
  readonly getSnapshot = (): readonly PeerMedia[] => this.peers.getSnapshot();

  /** The STUN and TURN servers that calls use now. */
  get iceServers(): RTCIceServer[] {
    return this.parts.iceServers.current;
  }

  /** Begins to follow the views. The first links wait for the list of STUN and TURN servers, if that is still asked for. */
  start(): void {
    const { live, iceServers, host } = this.parts;
    iceServers.start();
    let stopped = false;
    this.stops = [
      () => (stopped = true),
      live.onSignal((signal) => this.receive(signal)),
      live.onConferenceChannel((channel) => this.conference.openChannel(channel)),
      live.onRefused(({ ref }) => {
        if (ref !== undefined) this.refused(ref);
      }),
      this.local.subscribe(() => this.useLocal()),
      this.screen.subscribe(() => this.useLocal()),
      this.screen.onEnded(() => this.stopScreen()),
      this.peers.subscribe(() => this.conference.directChanged()),
      host.onNetworkChange(() => this.links.networkChanged()),
      host.onVisibilityChange(() => this.conference.viewChanged()),
    ];
    void iceServers.ready().then(() => {
      if (stopped) return;
      this.stops.push(live.subscribe(() => this.follow()));
      this.follow();
    });
  }

  stop(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.parts.iceServers.stop();
    this.show(undefined);
  }

  /** Looks at the call anew when `callOf` has come to another answer without a new view. */
  refresh(): void {
    if (this.stops.length > 0) this.follow();
  }

  /**
   * Takes the call that rings, or the question of a colleague in it, ahead of what the server says to it.
   *
   * @returns by what the answer is named if the server refuses it
   */
  answer(call: CallId): string {
    return this.answered.give(call);
  }

  /**
   * Takes this machine's screen and shows it to the clerk who has asked; tells why not when it cannot. Must be called from
   * the touch with which the citizen agrees.
   */
  async shareScreen(wish: CaptureWish = 'page'): Promise<void> {
    const call = this.call?.id;
    // A second touch while the browser still takes the screen would end what the first one has begun.
    if (call === undefined || this.sharing) return;
    this.sharing = true;
    const why = await this.screen.begin(wish);
    this.sharing = false;
    const { live } = this.parts;
    if (why === undefined) live.send({ type: 'AllowScreen', call });
    else live.send({ type: 'RefuseScreen', call, why });
  }

  /** Shows it no longer, at once and not only when the server has agreed. */
  stopScreen(): void {
    this.screen.stop();
    if (this.call !== undefined) this.parts.live.send({ type: 'StopScreen', call: this.call.id });
  }

  /** Sends the picture of the document camera from now on; `null` sends none. Whoever opened the camera closes it. */
  sendDocument(track: MediaStreamTrack | null): void {
    this.document = track;
    this.useLocal();
  }

  /** The screen shows a frame of that link. */
  frameShown(link: LinkId): void {
    this.peers.frameShown(link);
  }

  /** The peer of that link is drawn that high, in device pixels; nobody needs to send it larger. */
  drawn(link: LinkId, height: number): void {
    this.peers.drawn(link, height);
    this.conference.viewChanged();
  }

  /** Connects this page with itself, to find out whether media can get through. */
  checkConnection(): Promise<LoopbackResult> {
    const { host, iceServers } = this.parts;
    return checkLoopback(
      (configuration) => host.createConnection(configuration),
      iceServers.current,
      () => host.now(),
    );
  }

  private follow(): void {
    const { connection, views } = this.parts.live.getSnapshot();
    const elsewhere = connection.phase === 'replaced' || connection.phase === 'refused';
    const call = elsewhere ? undefined : this.parts.callOf(views);
    if (call !== this.call) this.show(call);
  }

  private show(call: CallView | undefined): void {
    this.call = call;
    const needed = isLive(call) && (this.parts.needsDevices?.(call) ?? true);
    if (needed) {
      this.local.wantCamera(this.parts.needsCamera?.(call) ?? true);
      this.releaseLocal ??= this.local.hold();
    }
    this.answered.follow(call);
    this.peers.follow(call);
    this.links.show(call, this.answered.to);
    this.conference.show(call);
    if (!mayShowScreen(call)) this.screen.stop();
    // A new view puts something new on the screen.
    this.screen.touch();
    if (!needed) {
      this.releaseLocal?.();
      this.releaseLocal = undefined;
    }
  }

  private receive(signal: ServerMessageSignal): void {
    if (signal.from === BRIDGE) this.conference.receive(signal);
    else this.links.receive(signal);
  }

  private refused(ref: string): void {
    this.conference.refused(ref);
    this.answered.refused(ref);
  }

  private answerChanged(): void {
    this.links.show(this.call, this.answered.to);
    this.peers.publish();
  }

  private useLocal(): void {
    const local = this.local.getSnapshot();
    const own = local.phase === 'on' ? local : NO_TRACKS;
    const tracks = {
      audio: own.audio,
      video: own.video,
      screen: this.screen.track,
      document: this.document,
    };
    this.links.useTracks(tracks);
    this.conference.useTracks(tracks);
  }

  private mediaUp({ id }: PeerLink, kind: MediaKind): void {
    const { call } = this;
    // A talk that goes on already waits for nobody's picture.
    if (call !== undefined && call.phase.type !== 'Active')
      this.parts.live.send({ type: 'MediaUp', call: call.id, link: id, kind });
  }
}
