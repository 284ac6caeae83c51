import {
  DOCUMENT_LIMITS,
  LANES,
  NO_TRACKS,
  SCREEN_LIMITS,
  type Lane,
  type OutgoingTracks,
} from './lanes';
import { faceEncodings } from './faceEncodings';
import { PictureSize } from './pictureSize';
import { SCREEN_RATES } from './screenRate';

/** What the senders need of their link. */
export interface LaneSendersHost {
  /** Carries out a step when those before it are done. */
  enqueue(step: () => Promise<void>): void;
  failed(failure: unknown): void;
}

/**
 * By how much width and height of a face are divided while something is shown beside it: a screen, or another face. Whoever
 * talks to two others packs the own picture twice, and a quarter of the pixels is what leaves a small machine its breath.
 */
const BESIDE_DIVISOR = 2;

/** Of a camera that does not say how high its picture is. */
const USUAL_HEIGHT = 720;

/**
 * What one link sends: the tracks in its lanes, and what each encoder may spend. Nothing of it needs a word to the peer, so
 * that media begin and end in the moment in which somebody decides it.
 */
export class LaneSenders {
  private readonly host: LaneSendersHost;
  private readonly senders = new Map<Lane, RTCRtpSender>();
  private readonly size: PictureSize;
  private tracks: OutgoingTracks = NO_TRACKS;
  /** What each sender was told last: it shows that only a moment later, and by then somebody may have decided otherwise. */
  private readonly told = new Map<Lane, MediaStreamTrack | null>();
  private videoActive = true;
  private among = false;
  private upTo: number | undefined;
  private screenFrames = SCREEN_RATES.working;

  constructor(host: LaneSendersHost) {
    this.host = host;
    this.size = new PictureSize(() => this.resizeVideo());
  }

  /** Takes the sender of a lane, which gets its track at once. */
  add(lane: Lane, sender: RTCRtpSender): void {
    this.senders.set(lane, sender);
    this.told.set(lane, sender.track);
    this.applyTrack(lane);
  }

  /** Sends these tracks from now on. */
  use(tracks: OutgoingTracks): void {
    this.tracks = tracks;
    for (const lane of LANES) this.applyTrack(lane);
  }

  /** Stops or resumes the encoder of the picture while the link is bad; the sound goes on. */
  setVideoActive(active: boolean): void {
    if (active === this.videoActive) return;
    this.videoActive = active;
    this.resizeVideo();
  }

  /** The other side shows others beside this page's face, or shows it alone. */
  setAmong(others: boolean): void {
    if (others === this.among) return;
    this.among = others;
    this.resizeVideo();
  }

  /**
   * Packs the face in several sizes, the largest of them so high, in pixels; whole and nothing else where there is none.
   * Without effect on a link that has one size.
   */
  setFaceUpTo(height: number | undefined): void {
    if (height === this.upTo) return;
    this.upTo = height;
    this.resizeVideo();
  }

  /**
   * Packs so many frames of the screen in a second at most. It must not wait behind a description that is being made: a hand
   * waits for it.
   */
  setScreenFrames(frames: number): void {
    this.screenFrames = frames;
    this.limitScreen().catch((failure: unknown) => this.host.failed(failure));
  }

  /** The sender of the screen with its statistics; nothing while it has nothing to send. */
  async screenStats(): Promise<{ sender: RTCRtpSender; report: RTCStatsReport } | undefined> {
    const sender = this.senders.get('screen');
    if (sender === undefined || sender.track === null) return undefined;
    return { sender, report: await sender.getStats() };
  }

  /** Tells all encoders what they may spend; a new description may have made them forget it. */
  async limitAll(): Promise<void> {
    await this.limitVideo();
    await this.limitScreen();
    await this.limitOne('document', DOCUMENT_LIMITS);
  }

  stop(): void {
    this.size.stop();
  }

  private applyTrack(lane: Lane): void {
    const sender = this.senders.get(lane);
    const track = this.tracks[lane];
    if (sender === undefined || this.told.get(lane) === track) return;
    this.told.set(lane, track);
    sender.replaceTrack(track).catch((failure: unknown) => this.host.failed(failure));
    if (lane === 'video') this.size.observe(this.tracks.video !== null);
    if (lane === 'screen') this.resizeVideo();
  }

  private resizeVideo(): void {
    this.host.enqueue(() => this.limitVideo());
  }

  private limitVideo(): Promise<void> {
    const beside = this.tracks.screen !== null || this.among;
    return this.limit('video', (encoders) =>
      faceEncodings(encoders, {
        active: this.videoActive,
        divisor: beside ? BESIDE_DIVISOR : this.size.divisor,
        height: this.tracks.video?.getSettings().height ?? USUAL_HEIGHT,
        upTo: this.upTo,
      }),
    );
  }

  private limitScreen(): Promise<void> {
    return this.limitOne('screen', { ...SCREEN_LIMITS, maxFramerate: this.screenFrames });
  }

  private limitOne(lane: Lane, limits: Partial<RTCRtpEncodingParameters>): Promise<void> {
    return this.limit(lane, (encoders) => Array.from({ length: encoders }, () => limits));
  }

  private async limit(
    lane: Lane,
    limits: (encoders: number) => readonly Partial<RTCRtpEncodingParameters>[],
  ): Promise<void> {
    const sender = this.senders.get(lane);
    if (sender === undefined) return;
    const parameters = sender.getParameters();
    const each = limits(parameters.encodings.length);
    for (const [index, encoding] of parameters.encodings.entries())
      Object.assign(encoding, each[index]);
    await sender.setParameters(parameters);
  }
}
