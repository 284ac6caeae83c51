/** Something is forgotten: one low tone and a lower one, unlike a ring. */
const REMINDER = [
  { at: 0, hertz: 440 },
  { at: 0.24, hertz: 330 },
] as const;

/** A test asks for the clerk: three rising tones, calmer than a citizen's call and unlike it. */
const TEST_TONES = [
  { at: 0, hertz: 392 },
  { at: 0.3, hertz: 494 },
  { at: 0.6, hertz: 587 },
] as const;

/** What rings. */
export type RingSound = 'call' | 'test';

/** One ring: two short tones, then a pause; in seconds. */
const TONES = [
  { at: 0, hertz: 880 },
  { at: 0.22, hertz: 660 },
] as const;
const TONE_SECONDS = 0.18;
const EVERY_MILLIS: Readonly<Record<RingSound, number>> = { call: 1_600, test: 3_000 };
const LOUDNESS = 0.18;

/** Not every browser lets a page choose, and the DOM types do not know it yet. */
type Routable = AudioContext & { setSinkId?: (speaker: string) => Promise<void> };

/** The sound of a call that rings, made by Web Audio: no file to load, at once there, on the chosen loudspeaker. */
export class Bell {
  private context: AudioContext | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private speaker = '';

  /** Browsers let a page sound only after somebody has touched it: call this in a click or key handler. */
  unlock(): void {
    void this.open().resume();
  }

  /** Whether the bell would be heard; before the first touch it is not. */
  get audible(): boolean {
    return this.context?.state === 'running';
  }

  /** Rings on this loudspeaker; the system's own without an id. */
  useSpeaker(id: string | undefined): void {
    this.speaker = id ?? '';
    void this.applySpeaker();
  }

  /** Rings until {@link stop}. */
  ring(sound: RingSound): void {
    if (this.timer !== undefined) return;
    const tones = sound === 'call' ? TONES : TEST_TONES;
    this.strike(tones);
    this.timer = setInterval(() => this.strike(tones), EVERY_MILLIS[sound]);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Sounds once, for something that waits and may be forgotten. */
  remind(): void {
    this.strike(REMINDER);
  }

  /** Three tones for trying the loudspeaker; in a click or key handler. */
  async test(): Promise<void> {
    await this.open().resume();
    this.strike([
      { at: 0, hertz: 523 },
      { at: 0.2, hertz: 659 },
      { at: 0.4, hertz: 784 },
    ]);
  }

  close(): void {
    this.stop();
    void this.context?.close();
    this.context = undefined;
  }

  private open(): AudioContext {
    if (this.context === undefined) {
      this.context = new AudioContext();
      void this.applySpeaker();
    }
    return this.context;
  }

  private async applySpeaker(): Promise<void> {
    const context: Routable | undefined = this.context;
    // A loudspeaker that is gone leaves the system's own.
    await context?.setSinkId?.(this.speaker).catch(() => undefined);
  }

  private strike(tones: readonly { at: number; hertz: number }[]): void {
    const context = this.open();
    // What is struck while the browser keeps the page silent would sound all at once later.
    if (context.state !== 'running') return;
    for (const { at, hertz } of tones) {
      const start = context.currentTime + at;
      const tone = context.createOscillator();
      const envelope = context.createGain();
      tone.frequency.value = hertz;
      envelope.gain.setValueAtTime(0, start);
      envelope.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
      envelope.gain.linearRampToValueAtTime(0, start + TONE_SECONDS);
      tone.connect(envelope).connect(context.destination);
      tone.start(start);
      tone.stop(start + TONE_SECONDS);
    }
  }
}
