/** Frames per second of the shared screen. */
export const SCREEN_RATES: Readonly<Record<'resting' | 'moving' | 'working', number>> = {
  /** Nothing happens: often enough that a change nobody has caused is seen within half a second. */
  resting: 2,
  /** The picture changes without a hand on it: a film, a page that loads. */
  moving: 30,
  /** Somebody works on it. */
  working: 60,
};

/** A hand that has rested that long rests. */
const WORKING_MILLIS = 2_000;
/** A picture that has not changed for that long stands still; a page that loads changes in bursts. */
const MOVING_MILLIS = 2_000;

/**
 * What a frame of a picture that moves costs at least, in bytes. One that repeats the last picture costs half a kilobyte
 * to three: the encoder goes on polishing it.
 */
const CHANGED_FRAME_BYTES = 6_000;

/**
 * Chromium begins a capture anew to give it another rate, and nothing is seen for a quarter of a second: it is kept for that
 * long after the last need. The encoder takes another rate at once.
 */
const CAPTURE_KEPT_MILLIS = 10_000;

/** What the link must bear for so many frames a second, in bit/s; with less the letters would blur. */
const LINK_NEEDS = [
  { bitrate: 800_000, most: 60 },
  { bitrate: 400_000, most: 30 },
  { bitrate: 200_000, most: 15 },
  { bitrate: 0, most: 5 },
] as const;

/** Frames per second. */
export interface ScreenPace {
  /** What is packed and sent. */
  readonly sent: number;
  /** What the browser takes of the screen; never less than what is sent. */
  readonly taken: number;
}

/** What the sender of the screen says of a stretch of time. */
export interface ScreenSample {
  /** The end of the stretch, in milliseconds that never run backwards. */
  readonly at: number;
  readonly frames: number;
  readonly bytes: number;
  /** What the link is believed to bear, in bit/s; absent while nobody knows. */
  readonly bitrate?: number;
  /** This machine cannot pack as many frames as it is given. */
  readonly overloaded: boolean;
}

/**
 * How many frames of the screen are taken in a second: many while somebody works on it, few when nothing happens, and never
 * more than link and machine bear. A screen on which nothing happens then costs next to nothing, and the first frame after
 * a touch is not waited for.
 */
export class ScreenRate {
  private workingUntil = -Infinity;
  private movingUntil = -Infinity;
  private most = SCREEN_RATES.working;

  /** Somebody touches the screen, here or from afar, or something new is put on it. */
  touch(at: number): void {
    this.workingUntil = at + WORKING_MILLIS;
  }

  add({ at, frames, bytes, bitrate, overloaded }: ScreenSample): void {
    if (frames > 0 && bytes / frames >= CHANGED_FRAME_BYTES) this.movingUntil = at + MOVING_MILLIS;
    const borne = LINK_NEEDS.find((need) => (bitrate ?? Infinity) >= need.bitrate)?.most;
    const most = borne ?? SCREEN_RATES.working;
    this.most = overloaded ? Math.min(most, SCREEN_RATES.moving) : most;
  }

  /** How many frames there should be now. */
  at(now: number): ScreenPace {
    const kept = now - CAPTURE_KEPT_MILLIS;
    return {
      sent: Math.min(this.wanted(now), Math.max(this.most, SCREEN_RATES.resting)),
      taken: this.wanted(kept),
    };
  }

  private wanted(at: number): number {
    if (at < this.workingUntil) return SCREEN_RATES.working;
    return at < this.movingUntil ? SCREEN_RATES.moving : SCREEN_RATES.resting;
  }
}
