import { Listeners } from '../live/listeners';
import type { CallView, LinkId, MediaKind, PeerId } from '../protocol/generated';
import type { DirectReception } from './conference/landing';
import type { SeatMedia } from './conference/participation';
import { LinkMonitor, type Flow } from './linkMonitor';
import { carriedIn, receivedFrom } from './mediaOf';
import type { PeerLink } from './peerLink';
import { comesOverBridge, peerMediaOf, type PeerMedia } from './peerMedia';

/** What the peers on a screen need of the media of the call. */
export interface ShownPeersHost {
  now(): number;
  /** In the order in which they are shown. */
  links(): readonly PeerLink[];
  /** The peer's media have come up; told once for each kind. */
  mediaUp(link: PeerLink, kind: MediaKind): void;
  /** What comes from that peer over a media bridge, if he is in a conference. */
  seatOf(peer: PeerId): SeatMedia | undefined;
  /** The screen shows a frame that came over the bridge. */
  bridgedFrameShown(peer: PeerId): void;
  /** The other end has said that it answers, and the server has not yet. */
  isAnsweredBy(link: LinkId): boolean;
  /** A link has come whose channel of control may be used. */
  opened(link: PeerLink): void;
}

/** The peers of the call as its screens show them: each link with what its statistics say. */
export class ShownPeers {
  private readonly host: ShownPeersHost;
  private readonly monitors = new Map<PeerLink, LinkMonitor>();
  private readonly changes = new Listeners<void>();
  /** How high the peer of each link is drawn, in device pixels. */
  private readonly heights = new Map<LinkId, number>();
  private snapshot: readonly PeerMedia[] = [];
  private call: CallView | undefined;

  constructor(host: ShownPeersHost) {
    this.host = host;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.changes.add(listener);

  /** The peers of the call in the order of its view. */
  readonly getSnapshot = (): readonly PeerMedia[] => this.snapshot;

  /** Takes from the view what may flow on which link. */
  follow(call: CallView | undefined): void {
    this.call = call;
    for (const [link, monitor] of this.monitors) monitor.setFlow(this.flowOn(link));
  }

  /** A link has come, gone or changed its phase. */
  linksChanged(): void {
    const all = this.host.links();
    for (const [link, monitor] of this.monitors) {
      if (all.includes(link)) continue;
      monitor.stop();
      this.monitors.delete(link);
      this.heights.delete(link.id);
    }
    for (const link of all) if (!this.monitors.has(link)) this.monitors.set(link, this.watch(link));
    this.publish();
  }

  /** The screen shows a frame of that link. */
  frameShown(id: LinkId): void {
    for (const [link, monitor] of this.monitors) {
      if (link.id !== id) continue;
      const bridged = comesOverBridge(link, monitor.health, this.host.seatOf(link.peer));
      if (bridged) this.host.bridgedFrameShown(link.peer);
      else monitor.frameShown();
    }
  }

  /** The peer of that link is drawn that high, in device pixels. */
  drawn(link: LinkId, height: number): void {
    this.heights.set(link, height);
  }

  /** How high that peer is drawn, in device pixels, as far as that is known. */
  heightOf(peer: PeerId): number | undefined {
    const link = this.linkTo(peer);
    return link && this.heights.get(link.id);
  }

  /** What comes from that peer over the direct link to it. */
  direct(peer: PeerId): DirectReception | undefined {
    const link = this.linkTo(peer);
    const monitor = link && this.monitors.get(link);
    return monitor && { ...monitor.health, audible: monitor.audible };
  }

  /** Shows the peers as they are now; also when only what comes over the bridge has changed. */
  publish(): void {
    this.snapshot = [...this.monitors].map(([link, monitor]) =>
      peerMediaOf(link, monitor, this.host.seatOf(link.peer), this.host.isAnsweredBy(link.id)),
    );
    this.changes.tell();
  }

  private linkTo(peer: PeerId): PeerLink | undefined {
    return this.host.links().find((link) => link.peer === peer);
  }

  private watch(link: PeerLink): LinkMonitor {
    const monitor = new LinkMonitor(link, {
      now: () => this.host.now(),
      mediaUp: (kind) => this.host.mediaUp(link, kind),
      changed: () => this.publish(),
    });
    monitor.setFlow(this.flowOn(link));
    this.host.opened(link);
    return monitor;
  }

  private flowOn({ id }: PeerLink): Flow {
    const view = this.call?.peers.find(({ link }) => link === id);
    if (view === undefined || receivedFrom(view) === 'NOTHING') return 'nowhere';
    return carriedIn(this.call).has(view.peer) ? 'elsewhere' : 'here';
  }
}
