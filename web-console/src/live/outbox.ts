import type { ClientFrame } from './connection';

/** Long enough for a server restart, short enough that no command surprises the person who gave it. */
const KEEP_MILLIS = 15_000;
const MAX_FRAMES = 200;

/** Frames that wait for the connection, oldest first. */
export class Outbox {
  private frames: { frame: ClientFrame; since: number }[] = [];

  private readonly now: () => number;

  /** @param now milliseconds that never run backwards */
  constructor(now: () => number) {
    this.now = now;
  }

  put(frame: ClientFrame): void {
    this.frames.push({ frame, since: this.now() });
    if (this.frames.length > MAX_FRAMES) this.frames.shift();
  }

  /** Hands over the frames that are still fresh; gives those that have waited too long, and forgets them. */
  drain(transmit: (frame: ClientFrame) => boolean): ClientFrame[] {
    const oldest = this.now() - KEEP_MILLIS;
    const fresh = this.frames.filter(({ since }) => since >= oldest);
    const stale = this.frames.filter(({ since }) => since < oldest);
    const sent = fresh.findIndex(({ frame }) => !transmit(frame));
    this.frames = sent === -1 ? [] : fresh.slice(sent);
    return stale.map(({ frame }) => frame);
  }

  clear(): void {
    this.frames = [];
  }
}
