import { Listeners } from '../live/listeners';
import type { PrivateParts, Region, Surface } from './masks';
import type { PeerLink } from './peerLink';
import {
  MOST_FRAMES,
  takeFrames,
  type CaptureWish,
  type NoScreen,
  type ScreenCapture,
} from './screenCapture';
import { countersOf } from './screenCounters';
import type { MakeScreenFilter, ScreenFilter } from './screenFilter';
import { ScreenPacer, type ScreenCounters } from './screenPacer';
import type { ScreenPace } from './screenRate';

export interface ShownScreenParts {
  readonly capture: ScreenCapture;
  readonly privateParts: PrivateParts;
  readonly makeFilter: MakeScreenFilter;
  now(): number;
  /** The links on which the screen is sent. */
  links(): readonly PeerLink[];
}

/**
 * This machine's screen on its way to whoever may see it: as it is, or with black boxes while something on it is private; as
 * many frames of it as it is worth.
 */
export class ShownScreen {
  private readonly parts: ShownScreenParts;
  private readonly pacer: ScreenPacer;
  private readonly changes = new Listeners<void>();
  private filter: ScreenFilter | undefined;
  private watched: MediaStreamTrack | null = null;
  private taken = MOST_FRAMES;
  /** How large the screen was when its capture began; nothing before that was needed. */
  private size: string | undefined;

  constructor(parts: ShownScreenParts) {
    this.parts = parts;
    this.pacer = new ScreenPacer({
      now: () => parts.now(),
      counters: () => this.counters(),
      apply: (pace) => this.apply(pace),
    });
    parts.capture.subscribe(() => this.followCapture());
    parts.privateParts.subscribe(() => this.cover());
  }

  /** What is to be sent. */
  get track(): MediaStreamTrack | null {
    return this.filter?.track ?? this.parts.capture.track;
  }

  get shown(): boolean {
    return this.watched !== null;
  }

  /** What of it is covered, in fractions. */
  get regions(): readonly Region[] {
    return this.parts.privateParts.regions;
  }

  /** Covers these parts of the whole screen, too, whatever is on them. */
  alsoHide(parts: readonly Region[]): void {
    this.parts.privateParts.alsoHide(parts);
  }

  /** Where a place of the picture, in fractions, is on this page, in CSS pixels. */
  toPage(place: { readonly x: number; readonly y: number }): { x: number; y: number } {
    return this.parts.privateParts.toPage(place);
  }

  /** Whether parts of it are covered now. */
  get masked(): boolean {
    return this.shown && this.regions.length > 0;
  }

  /** Tells when {@link track}, {@link masked} or {@link regions} have changed. */
  readonly subscribe = (listener: () => void): (() => void) => this.changes.add(listener);

  /** Tells when the browser or its user, and not this page, has ended the capture. */
  readonly onEnded = (listener: () => void): (() => void) => this.parts.capture.onEnded(listener);

  begin(wish: CaptureWish): Promise<NoScreen | undefined> {
    return this.parts.capture.begin(wish);
  }

  stop(): void {
    this.parts.capture.stop();
  }

  /** Somebody touches the screen, here or from afar, or something new is put on it. */
  touch(): void {
    this.pacer.touch();
  }

  private followCapture(): void {
    const { capture, privateParts } = this.parts;
    const { track } = capture;
    if (track === this.watched) return;
    this.watched = track;
    this.taken = MOST_FRAMES;
    this.size = undefined;
    this.filter?.stop();
    this.filter = undefined;
    if (track === null) {
      this.pacer.stop();
      privateParts.stop();
    } else {
      privateParts.start(surfaceOf(track));
      this.filter = this.parts.makeFilter(track, privateParts.regions);
      this.cover();
      this.pacer.start();
    }
    this.changes.tell();
  }

  /** Called before the browser draws what is private now: from here on no frame leaves this page uncovered. */
  private cover(): void {
    const { track } = this.parts.capture;
    if (track === null) return;
    const { regions } = this.parts.privateParts;
    // A browser that cannot cover parts shows nothing, and so does any until its filter is there.
    track.enabled = this.filter !== undefined || regions.length === 0;
    this.filter?.cover(regions);
    this.changes.tell();
  }

  private apply({ sent, taken }: ScreenPace): void {
    for (const link of this.parts.links()) link.senders.setScreenFrames(sent);
    // Another rate begins the capture anew: not without need.
    if (this.watched === null || taken === this.taken || !this.mayBeginAnew(this.watched, taken))
      return;
    this.taken = taken;
    takeFrames(this.watched, taken);
  }

  /**
   * A browser looks for the screen as it was when the capture began. Of one that has got another size since it may find
   * nothing, which would end the capture: that is dared for more frames, and not for fewer.
   */
  private mayBeginAnew(screen: MediaStreamTrack, taken: number): boolean {
    const size = sizeOf(screen);
    this.size ??= size;
    return taken > this.taken || size === this.size;
  }

  /** Of the first link that sends it; the others send the same. */
  private async counters(): Promise<ScreenCounters | undefined> {
    for (const link of this.parts.links()) {
      const stats = await link.senders.screenStats();
      if (stats !== undefined) return countersOf(stats.sender, stats.report);
    }
    return undefined;
  }
}

function sizeOf(screen: MediaStreamTrack): string {
  const { width, height } = screen.getSettings();
  return `${String(width)} × ${String(height)}`;
}

/** What the browser has taken; it is not told everywhere, and then the whole screen is the likeliest. */
function surfaceOf(track: MediaStreamTrack): Surface {
  const { displaySurface } = track.getSettings();
  return displaySurface === 'browser' || displaySurface === 'window' ? displaySurface : 'monitor';
}
