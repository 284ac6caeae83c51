import { ScreenRate, type ScreenPace, type ScreenSample } from './screenRate';

/** How often the sender is asked what it sends. */
const SAMPLE_MILLIS = 500;

/** Counters of the sender since it began; see {@link ScreenSample}. */
export interface ScreenCounters extends Omit<ScreenSample, 'at'> {
  /** Identifies the sender: another one begins to count anew. */
  readonly source: object;
}

export interface ScreenPacerHost {
  now(): number;
  /** What the sender of the screen says; nothing while nobody sees it. */
  counters(): Promise<ScreenCounters | undefined>;
  apply(pace: ScreenPace): void;
}

/** Keeps the frame rate of the shared screen where {@link ScreenRate} wants it, from its beginning to its end. */
export class ScreenPacer {
  private readonly host: ScreenPacerHost;
  private rate = new ScreenRate();
  private last: ScreenCounters | undefined;
  private applied: ScreenPace | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ScreenPacerHost) {
    this.host = host;
  }

  /** A screen is shown from now on. Whoever has asked for it looks at it. */
  start(): void {
    this.stop();
    this.rate = new ScreenRate();
    this.timer = setInterval(() => void this.read(), SAMPLE_MILLIS);
    this.touch();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.last = undefined;
    this.applied = undefined;
  }

  /** Somebody touches the screen, or something new is put on it. */
  touch(): void {
    if (this.timer === undefined) return;
    this.rate.touch(this.host.now());
    this.apply();
  }

  private async read(): Promise<void> {
    const counters = await this.host.counters();
    if (this.timer === undefined) return;
    const { last } = this;
    this.last = counters;
    if (counters !== undefined && counters.source === last?.source) {
      this.rate.add({
        ...counters,
        at: this.host.now(),
        frames: counters.frames - last.frames,
        bytes: counters.bytes - last.bytes,
      });
    }
    this.apply();
  }

  private apply(): void {
    const pace = this.rate.at(this.host.now());
    if (pace.sent === this.applied?.sent && pace.taken === this.applied.taken) return;
    this.applied = pace;
    this.host.apply(pace);
  }
}
