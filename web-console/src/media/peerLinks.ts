import type {
  CallId,
  CallView,
  CallViewPeerView,
  ClientMessageSignal,
  LinkId,
  ServerMessageSignal,
  SignalPayload,
} from '../protocol/generated';
import { EarlySignals } from './earlySignals';
import { NO_TRACKS, type OutgoingTracks } from './lanes';
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

/**
 * The media connections of the call that is shown: exactly those that the view lists, nothing that it does not list. It
 * does not matter how the view came about or what was missed before.
 */
export class PeerLinks {
  private readonly host: PeerLinksHost;
  private readonly links = new Map<LinkId, PeerLink>();
  private readonly early: EarlySignals;
  private local: OutgoingTracks = NO_TRACKS;
  private sending = false;
  private spare: Spare | undefined;

  constructor(host: PeerLinksHost) {
    this.host = host;
    this.early = new EarlySignals(() => host.now());
  }

  get all(): PeerLink[] {
    return [...this.links.values()];
  }

  /**
   * Makes the links what this view lists; without a call there are none.
   *
   * @param sending whether the own tracks flow: as the view says, unless the person here has decided it already
   */
  show(call: CallView | undefined, sending = call?.sendMedia ?? false): void {
    const wanted = call?.peers ?? [];
    this.closeOthers(wanted);
    this.sending = sending;
    if (call !== undefined) for (const view of wanted) this.open(call.id, view);
    for (const link of this.all) link.send(this.outgoing());
    if (call?.phase.type === 'Queued') this.prepare();
    else if (call === undefined) this.dropSpare();
  }

  /** The camera and microphone as they are now; they flow while the view lets media flow. */
  useTracks(tracks: OutgoingTracks): void {
    this.local = tracks;
    for (const link of this.all) link.send(this.outgoing());
  }

  /** Takes what a peer says; kept for a moment when its link is not shown yet. */
  receive(signal: ServerMessageSignal): void {
    const link = this.links.get(signal.link);
    if (link === undefined) this.early.keep(signal);
    else if (link.peer === signal.from) link.receive(signal.payload);
  }

  networkChanged(): void {
    for (const link of this.all) link.networkChanged();
  }

  /** Closes everything; nothing of this page is sent any more. */
  close(): void {
    this.show(undefined);
  }

  private outgoing(): OutgoingTracks {
    return this.sending ? this.local : NO_TRACKS;
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

  private open(call: CallId, view: CallViewPeerView): void {
    if (this.links.has(view.link)) return;
    const link = new PeerLink(view, this.takeConnection(), {
      iceServers: () => this.host.iceServers(),
      createStream: () => this.host.createStream(),
      changed: () => this.host.changed(),
      signal: (payload) => this.host.send(signalOf(call, view, payload)),
    });
    this.links.set(view.link, link);
    for (const signal of this.early.take(view.link)) this.receive(signal);
    this.host.changed();
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
    return this.host.createConnection({
      iceServers,
      bundlePolicy: 'max-bundle',
      rtcpMuxPolicy: 'require',
      iceCandidatePoolSize: 1,
    });
  }

  private dropSpare(): void {
    this.spare?.connection.close();
    this.spare = undefined;
  }
}

function signalOf(
  call: CallId,
  view: CallViewPeerView,
  payload: SignalPayload,
): ClientMessageSignal {
  return { type: 'Signal', call, link: view.link, to: view.peer, payload };
}
