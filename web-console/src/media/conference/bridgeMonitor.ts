import type { PageId } from '../../protocol/generated';
import { sameHealth, type LinkHealth } from '../linkMonitor';
import { QualityMeter } from '../quality';
import { Reception } from '../reception';
import { sampleOf, type LinkSample } from '../sample';
import { StatsReader } from '../statsReader';
import { saveVideo, SENDING_VIDEO, type SavingState } from '../videoSaver';
import type { BridgeLink } from './bridgeLink';

/** How often the statistics are read: closely until the page has landed, calmly afterwards. */
const LANDING_MILLIS = 100;
const CALM_MILLIS = 1_000;
/** While there is no other way a loss must be noticed soon. */
const CARRYING_MILLIS = 400;

/** What is known of one of the others in a conference. */
interface Seat {
  readonly meter: QualityMeter;
  readonly reception: Reception;
  health: LinkHealth;
}

export interface BridgeMonitorHost {
  now(): number;
  /** Whether somebody still waits for this page to land. */
  landing(): boolean;
  /** Whether faces and voices come over the bridge alone. */
  carried(): boolean;
  /** Another reading has been taken of the whole link. */
  read(sample: LinkSample): void;
  changed(): void;
}

/** Watches the link to a bridge: what comes from each of the others, and whether the link can carry the own picture. */
export class BridgeMonitor {
  private readonly link: BridgeLink;
  private readonly host: BridgeMonitorHost;
  private readonly reader: StatsReader;
  private readonly seats = new Map<PageId, Seat>();
  private saving: SavingState = SENDING_VIDEO;
  private wanted = true;

  constructor(link: BridgeLink, host: BridgeMonitorHost) {
    this.link = link;
    this.host = host;
    this.reader = new StatsReader(
      link.connection,
      () => {
        if (host.landing()) return LANDING_MILLIS;
        return host.carried() ? CARRYING_MILLIS : CALM_MILLIS;
      },
      (report) => this.take(report),
    );
    this.reader.schedule();
  }

  /** Watches these pages and no others. */
  follow(pages: readonly PageId[]): void {
    for (const page of this.seats.keys()) if (!pages.includes(page)) this.seats.delete(page);
    for (const page of pages) if (!this.seats.has(page)) this.seats.set(page, newSeat());
  }

  /** What comes from that page over the bridge, and how well. */
  healthOf(page: PageId): LinkHealth {
    return this.seats.get(page)?.health ?? healthOf(newSeat(), this.saving);
  }

  /** A frame of that page is on the screen. */
  frameShown(page: PageId): void {
    this.seats.get(page)?.reception.frameShown(this.host.now());
    this.publish();
  }

  /** Whether anybody looks at this page's picture; it is not packed for nobody. */
  setWanted(wanted: boolean): void {
    this.wanted = wanted;
    this.applyVideo();
  }

  stop(): void {
    this.reader.stop();
  }

  private take(report: RTCStatsReport): void {
    const now = this.host.now();
    const connected = this.link.phase === 'connected';
    for (const [page, { meter, reception }] of this.seats) {
      const tracks = this.link.streamOf(page).getTracks();
      const sample = sampleOf(report, now, new Set(tracks.map(({ id }) => id)));
      // A bridge sends no silence on: that nothing comes is no sign of a loss.
      if (connected) meter.add(sample, false);
      else if (this.link.phase === 'interrupted') meter.lost();
      reception.add(sample);
    }
    const whole = sampleOf(report, now);
    // While no picture is sent its loss says nothing.
    if (connected && this.wanted) this.saving = saveVideo(this.saving, whole);
    this.applyVideo();
    this.publish();
    this.host.read(whole);
  }

  private applyVideo(): void {
    this.link.senders.setVideoActive(this.saving.active && this.wanted);
  }

  private publish(): void {
    let news = false;
    for (const seat of this.seats.values()) {
      const health = healthOf(seat, this.saving);
      news ||= !sameHealth(health, seat.health);
      seat.health = health;
    }
    if (news) this.host.changed();
  }
}

function newSeat(): Seat {
  const reception = new Reception('dropped');
  // The same page may have been here before, and its counters go on.
  reception.forget();
  const seat = { meter: new QualityMeter(), reception };
  return { ...seat, health: healthOf(seat, SENDING_VIDEO) };
}

function healthOf(
  { meter, reception }: Pick<Seat, 'meter' | 'reception'>,
  { active }: SavingState,
): LinkHealth {
  const { receiving } = reception;
  return {
    quality: meter.quality,
    videoSaved: !active,
    ...(receiving === undefined ? {} : { receiving }),
  };
}
