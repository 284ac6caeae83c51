import type { ScreenEnd } from '../protocol/generated';
import { Listeners } from '../live/listeners';

/** As sharp as the screen is, up to 1080p either way up. */
const SIZE: MediaTrackConstraints = { width: { max: 1920 }, height: { max: 1920 } };

/** How many frames it begins with in a second, and never more. */
export const MOST_FRAMES = 60;

const SCREEN: DisplayMediaStreamOptions = {
  audio: false,
  video: { ...SIZE, frameRate: { ideal: MOST_FRAMES, max: MOST_FRAMES } },
};

/** What is taken: the whole screen where the kiosk's agent has arranged it, this page where there is only a browser. */
export type CaptureWish = 'screen' | 'page';

/**
 * What Chromium knows beyond the standard's types: the person is offered this page first. Where the browser was started so
 * that it takes the whole screen unasked, that wish would bring the question back.
 */
const WISHES: Readonly<Record<CaptureWish, object>> = {
  screen: { monitorTypeSurfaces: 'include' },
  page: { preferCurrentTab: true, selfBrowserSurface: 'include' },
};

/** Why a screen was not taken. */
export type NoScreen = Extract<ScreenEnd, 'DECLINED' | 'NOT_POSSIBLE'>;

/** This machine's own screen. It is taken after a touch of the person only, and given back with {@link stop}. */
export class ScreenCapture {
  private readonly devices: MediaDevices | undefined;
  private readonly changes = new Listeners<void>();
  private readonly ends = new Listeners<void>();
  private stream: MediaStream | undefined;
  /** Grows with every beginning and end; a picker that is answered late is not heard. */
  private turn = 0;

  /** @param devices absent on a page that is not secure */
  constructor(devices: MediaDevices | undefined) {
    this.devices = devices;
  }

  get track(): MediaStreamTrack | null {
    return this.stream?.getVideoTracks()[0] ?? null;
  }

  /** Tells when {@link track} has become another one. */
  readonly subscribe = (listener: () => void): (() => void) => this.changes.add(listener);

  /** Tells when the browser or its user, and not this page, has ended the capture. */
  readonly onEnded = (listener: () => void): (() => void) => this.ends.add(listener);

  /** Takes the screen; gives why not when there is none. Must be called from a touch or a key. */
  async begin(wish: CaptureWish): Promise<NoScreen | undefined> {
    this.turn += 1;
    const { turn } = this;
    // Old browsers and plain HTTP know nothing of it.
    if (this.devices === undefined || !('getDisplayMedia' in this.devices)) return 'NOT_POSSIBLE';
    try {
      const stream = await this.devices.getDisplayMedia({ ...SCREEN, ...WISHES[wish] });
      if (turn !== this.turn) {
        stop(stream);
        return 'NOT_POSSIBLE';
      }
      this.use(stream);
      return undefined;
    } catch (failure) {
      const refused = failure instanceof DOMException && failure.name === 'NotAllowedError';
      return refused ? 'DECLINED' : 'NOT_POSSIBLE';
    }
  }

  stop(): void {
    this.turn += 1;
    if (this.stream === undefined) return;
    stop(this.stream);
    this.stream = undefined;
    this.changes.tell();
  }

  private use(stream: MediaStream): void {
    if (this.stream !== undefined) stop(this.stream);
    this.stream = stream;
    for (const track of stream.getVideoTracks()) {
      track.contentHint = 'detail';
      track.addEventListener('ended', () => {
        if (this.stream !== stream) return;
        this.stop();
        this.ends.tell();
      });
    }
    this.changes.tell();
  }
}

/** Takes so many frames of a screen in a second from now on; the browser may begin the capture anew for it. */
export function takeFrames(screen: MediaStreamTrack, frames: number): void {
  // A capture that has just ended needs no rate any more.
  screen.applyConstraints({ ...SIZE, frameRate: { max: frames } }).catch(() => undefined);
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
