/**
 * After a change some frames pass although they repeat it: the encoder draws the first one roughly and polishes it with
 * the next. So long after the change, in milliseconds, each of them is due.
 */
const POLISH_AFTER_MILLIS = [50, 150, 300] as const;

/** A picture that stands still passes that often: whoever has lost a frame, or has just come, waits no longer for one. */
export const STILL_EVERY_MILLIS = 500;

/** Which frames of a screen are worth sending: all that show something new, and few of the others. */
export class StillFrames {
  private changedAt = -Infinity;
  private passedAt = -Infinity;

  /**
   * Whether this frame is to be sent.
   *
   * @param changed whether it differs from the frame before
   * @param now in milliseconds that never run backwards
   */
  passes(changed: boolean, now: number): boolean {
    if (changed) this.changedAt = now;
    const passes = changed || now - this.passedAt >= STILL_EVERY_MILLIS || this.polishes(now);
    if (passes) this.passedAt = now;
    return passes;
  }

  /** Whether one of the times for polishing has come since the last frame that passed. */
  private polishes(now: number): boolean {
    return POLISH_AFTER_MILLIS.some((after) => {
      const due = this.changedAt + after;
      return this.passedAt < due && due <= now;
    });
  }
}
