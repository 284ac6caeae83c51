import type {
  CallId,
  CallView,
  CallViewPeerView,
  ClientMessageSignal,
  LinkId,
  MediaFlow,
  PeerId,
  ServerMessageSignal,
} from '../protocol/generated';
import { EarlyMessages } from './earlyMessages';
import { HandOver } from './handOver';
import {
  NO_TRACKS,
  voiceOf,
  withoutDocument,
  withoutFace,
  withoutShared,
  type OutgoingTracks,
} from './lanes';
import { carriedIn, sentTo } from './mediaOf';
import { mediaConfiguration } from './mediaConnection';
import { PeerLink } from './peerLink';

/** What the links of a page need of their surroundings; tests bring their own connections. */
export interface PeerLinksHost {
  createConnection(configuration: RTCConfiguration): RTCPeerConnection;
  createStream(): MediaStream;
  iceServers(): RTCIceServer[];
  send(signal: ClientMessageSignal): void;
  now(): number;
  /** A link has come, gone or changed its phase. */
  changed(): void;
}

/** A connection made ahead of its link, whose candidates are already being gathered. */
interface Spare {
  readonly connection: RTCPeerConnection;
  readonly iceServers: RTCIceServer[];
}

/** To whom the citizen has agreed to show the screen and documents; nobody else in the call gets both. */
const SHOWN_TO: PeerId = 'clerk';

/** The manager who supervises the talk: he sees the screen that is shown, once the citizen is told of him. */
const SUPERVISOR: PeerId = 'supervisor';

/**
 * The media connections of the call that is shown: exactly those that the view lists, nothing that it does not list. It
 * does not matter how the view came about or what was missed before.
 */
export class PeerLinks {
  private readonly host: PeerLinksHost;
  private readonly links = new Map<LinkId, PeerLink>();
  private readonly early: EarlyMessages<ServerMessageSignal>;
  private local: OutgoingTracks = NO_TRACKS;
  /** The links on which the own tracks may flow now, and how much of them. */
  private flowing: ReadonlyMap<LinkId, MediaFlow> = new Map();
  /** Those who see this page's face beside others. */
  private among: ReadonlySet<LinkId> = new Set();
  private supervisorSees = false;
  /** Who has the own face and voice over a media bridge. */
  private readonly carried = new HandOver(() => this.sendAll());
  private spare: Spare | undefined;

  constructor(host: PeerLinksHost) {
    this.host = host;
    this.early = new EarlyMessages(() => host.now());
  }

  get all(): PeerLink[] {
    return [...this.links.values()];
  }

  /**
   * Makes the links what this view lists; without a call there are none.
   *
   * @param ahead to whom the own tracks flow although the view does not say so yet: the person here has decided it
   */
  show(call: CallView | undefined, ahead?: PeerId): void {
    const wanted = call?.peers ?? [];
    this.closeOthers(wanted);
    this.flowing = new Map(
      wanted
        .map((view) => [view.link, view.peer === ahead ? 'EVERYTHING' : sentTo(view)] as const)
        .filter(([, flow]) => flow !== 'NOTHING'),
    );
    this.among = amongOthers(wanted.filter(({ link }) => this.flowing.has(link)));
    this.supervisorSees = call?.phase.type === 'Active' && call.phase.supervision !== undefined;
    this.carried.follow(carriedIn(call));
    if (call !== undefined) for (const view of wanted) this.keep(call.id, view);
    this.sendAll();
    if (call?.phase.type === 'Queued') this.prepare();
    else if (call === undefined) this.dropSpare();
  }

  /** The camera and microphone as they are now; they flow while the view lets media flow. */
  useTracks(tracks: OutgoingTracks): void {
    this.local = tracks;
    this.sendAll();
  }

  /** Takes what a peer says; kept for a moment when its link, or its new name, is not shown yet. */
  receive(signal: ServerMessageSignal): void {
    const link = this.links.get(signal.link);
    if (link?.peer === signal.from) link.receive(signal.payload);
    else this.early.keep(signal);
  }

  networkChanged(): void {
    for (const link of this.all) link.networkChanged();
  }

  /** Closes everything; nothing of this page is sent any more. */
  close(): void {
    this.show(undefined);
  }

  private sendAll(): void {
    for (const link of this.all) {
      link.senders.setAmong(this.among.has(link.id));
      link.senders.use(this.outgoing(link));
    }
  }

  private outgoing({ id, peer }: PeerLink): OutgoingTracks {
    const flow = this.flowing.get(id);
    if (flow === undefined) return NO_TRACKS;
    if (flow === 'VOICE') return voiceOf(this.local);
    const allowed = this.shownTo(peer);
    return this.carried.has(peer) ? withoutFace(allowed) : allowed;
  }

  private shownTo(peer: PeerId): OutgoingTracks {
    if (peer === SHOWN_TO) return this.local;
    const screen = peer === SUPERVISOR && this.supervisorSees;
    return screen ? withoutDocument(this.local) : withoutShared(this.local);
  }

  private closeOthers(wanted: CallViewPeerView[]): void {
    const ids = new Set(wanted.map(({ link }) => link));
    for (const link of this.all) {
      if (ids.has(link.id)) continue;
      link.close();
      this.links.delete(link.id);
      this.host.changed();
    }
  }

  /** Opens the link, or calls its other end by its new name: whoever takes a call over keeps his connection. */
  private keep(call: CallId, view: CallViewPeerView): void {
    const known = this.links.get(view.link);
    if (known?.peer === view.peer) return;
    if (known === undefined) this.links.set(view.link, this.open(call, view));
    else known.peer = view.peer;
    for (const signal of this.early.take(view.link)) this.receive(signal);
    this.host.changed();
  }

  private open(call: CallId, view: CallViewPeerView): PeerLink {
    const link = new PeerLink(view, this.takeConnection(), {
      iceServers: () => this.host.iceServers(),
      createStream: () => this.host.createStream(),
      changed: () => this.host.changed(),
      signal: (payload) =>
        this.host.send({ type: 'Signal', call, link: link.id, to: link.peer, payload }),
    });
    return link;
  }

  /** While a call waits in line its candidates are gathered already, so that it connects in the first moment of the ring. */
  private prepare(): void {
    const iceServers = this.host.iceServers();
    if (this.spare?.iceServers === iceServers) return;
    this.dropSpare();
    this.spare = { iceServers, connection: this.create(iceServers) };
  }

  private takeConnection(): RTCPeerConnection {
    const iceServers = this.host.iceServers();
    const ready = this.spare?.iceServers === iceServers ? this.spare : undefined;
    if (ready === undefined) this.dropSpare();
    this.spare = undefined;
    return ready?.connection ?? this.create(iceServers);
  }

  private create(iceServers: RTCIceServer[]): RTCPeerConnection {
    return this.host.createConnection(mediaConfiguration(iceServers));
  }

  private dropSpare(): void {
    this.spare?.connection.close();
    this.spare = undefined;
  }
}

/**
 * Where others are seen beside this page's face: everywhere, once it goes to two. Whoever only looks on, as a supervisor who
 * listens, always sees two, and takes nothing from the picture of those who talk.
 */
function amongOthers(flowing: readonly CallViewPeerView[]): ReadonlySet<LinkId> {
  const talking = flowing.filter(({ oneSided }) => oneSided === undefined);
  const all = talking.length > 1 ? flowing : flowing.filter((view) => view.oneSided !== undefined);
  return new Set(all.map(({ link }) => link));
}
