import type { ControlStamp } from './controlEvent';

/** Numbers the frames of one sender and says when each came to be. */
export class FrameClock {
  private readonly now: () => number;
  private sequence = 0;
  private begun: number | undefined;

  /** @param now milliseconds that never run backwards */
  constructor(now: () => number) {
    this.now = now;
  }

  stamp(): ControlStamp {
    this.begun ??= this.now();
    this.sequence += 1;
    return { sequence: this.sequence, millis: Math.round(this.now() - this.begun) };
  }
}
