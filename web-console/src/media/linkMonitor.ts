import type { MediaKind } from '../protocol/generated';
import type { PeerLink } from './peerLink';
import { QualityMeter, type Quality } from './quality';
import { Reception } from './reception';
import { sampleOf, type LinkSample } from './sample';
import { StatsReader } from './statsReader';
import { saveVideo, SENDING_VIDEO, type SavingState } from './videoSaver';

/** How often the statistics are read: closely while the first of the peer is awaited, calmly afterwards. */
const FIRST_MEDIA_MILLIS = 100;
const CALM_MILLIS = 1_000;

/**
 * Where the peer's face and voice come from now: over this link, over a media bridge in its place, or from nowhere because
 * nothing may flow.
 */
export type Flow = 'here' | 'elsewhere' | 'nowhere';

/** What a screen shows of a link beside its picture. */
export interface LinkHealth {
  readonly quality: Quality;
  /** What is decoded from the peer now; absent until the first of it. */
  readonly receiving?: MediaKind;
  /** The own picture is held back because the link is too bad for it. */
  readonly videoSaved: boolean;
}

export interface LinkMonitorHost {
  now(): number;
  /** The peer's media have come up; told once for each kind. */
  mediaUp(kind: MediaKind): void;
  changed(): void;
}

/** Watches one link while it lives: quality, what is received, and whether the link can carry a picture. */
export class LinkMonitor {
  private readonly link: PeerLink;
  private readonly host: LinkMonitorHost;
  private readonly meter = new QualityMeter();
  private readonly reception = new Reception();
  private saving: SavingState = SENDING_VIDEO;
  private reported = new Set<MediaKind>();
  private flow: Flow = 'nowhere';
  private readonly reader: StatsReader;
  private shown: LinkHealth = { quality: 'GOOD', videoSaved: false };

  constructor(link: PeerLink, host: LinkMonitorHost) {
    this.link = link;
    this.host = host;
    this.reader = new StatsReader(
      link.connection,
      () => this.pause(),
      (report) => this.read(report),
    );
    this.reader.schedule();
  }

  get health(): LinkHealth {
    return this.shown;
  }

  /** Whether anything may be exchanged with the peer now, on whatever way. */
  get flowing(): boolean {
    return this.flow !== 'nowhere';
  }

  /** Whether what comes from the peer can be heard: it is not the silence of a microphone that is off. */
  get audible(): boolean {
    return this.reception.audible;
  }

  setFlow(flow: Flow): void {
    if (flow === this.flow) return;
    this.flow = flow;
    if (flow === 'here') this.reception.resume(this.host.now());
    if (flow === 'elsewhere') this.reception.forget();
    this.publish();
    this.reader.schedule();
    this.host.changed();
  }

  /** A frame of the peer is on the screen. */
  frameShown(): void {
    this.reception.frameShown(this.host.now());
    this.publish();
  }

  stop(): void {
    this.reader.stop();
  }

  private pause(): number {
    const awaited =
      this.flow === 'here' && (this.reception.receiving === undefined || this.reported.size === 0);
    return awaited ? FIRST_MEDIA_MILLIS : CALM_MILLIS;
  }

  private read(report: RTCStatsReport): void {
    this.take(sampleOf(report, this.host.now()));
    this.publish();
    this.report();
  }

  private take(sample: LinkSample): void {
    if (this.link.phase === 'interrupted') {
      this.meter.lost();
      return;
    }
    this.meter.add(sample, this.flow === 'here');
    if (this.flow !== 'here') return;
    this.reception.add(sample);
    this.saving = saveVideo(this.saving, sample);
    this.link.senders.setVideoActive(this.saving.active);
  }

  private publish(): void {
    const receiving = this.reception.receiving;
    const health: LinkHealth = {
      quality: this.meter.quality,
      videoSaved: !this.saving.active,
      ...(receiving === undefined ? {} : { receiving }),
    };
    if (sameHealth(health, this.shown)) return;
    this.shown = health;
    this.host.changed();
  }

  /**
   * Sound only is no news after a picture. It is told at the next reading, a tenth of a second later at most: everybody
   * draws anew for it, and the other one may be waiting for a first picture just then. A picture may be here before the
   * server's word is that they talk; the server would not take it for one of the talk.
   */
  private report(): void {
    const kind = this.reception.receiving;
    if (!this.flowing || kind === undefined) return;
    if (this.reported.has(kind) || this.reported.has('AUDIO_AND_VIDEO')) return;
    this.reported.add(kind);
    this.host.mediaUp(kind);
  }
}

/** Whether a screen would show both the same. */
export function sameHealth(a: LinkHealth, b: LinkHealth): boolean {
  return a.quality === b.quality && a.receiving === b.receiving && a.videoSaved === b.videoSaved;
}
