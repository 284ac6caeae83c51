import { trackStreams } from '../media/trackStreams';
import { FRAME_MILLIS, numberAt, type PictureKind, SHEETS } from './pattern';
import { draw, numberOn, SMALL_HEIGHT, SMALL_WIDTH } from './patternCanvas';
import type { FromPatternWorker, ToPatternWorker } from './patternWorker';
import type { SeenPicture } from './pictureLog';

/** A numbered picture that is sent, until it is stopped. */
export interface SentPictures {
  readonly track: MediaStreamTrack;
  stop(): void;
}

/**
 * The numbered pictures of this page's tests. They are drawn and read in one worker, which stays for the next test: to begin and
 * to end one costs as much as many pictures, and both fall into the moments in which nobody should wait.
 */
export class BrowserPictures {
  private worker: Worker | undefined;
  private readonly readers = new Map<number, (picture: SeenPicture) => void>();
  private count = 0;

  /**
   * Sends the numbers of the server's time.
   *
   * @param aheadMillis how far the server's clock is ahead of this machine's
   */
  readonly send = (aheadMillis: number, kind: PictureKind): SentPictures => {
    const { MediaStreamTrackGenerator: Generator } = trackStreams() ?? {};
    if (Generator === undefined) return sendFromPage(aheadMillis, kind);
    const track = new Generator({ kind: 'video' });
    const { writable } = track;
    const picture = this.next();
    const over = this.begin({ picture, writable, aheadMillis, kind }, writable);
    return {
      track,
      stop: () => {
        over();
        track.stop();
      },
    };
  };

  /** Reads the numbers of a received picture; gives how to stop that. */
  readonly read = (
    track: MediaStreamTrack,
    kind: PictureKind,
    seen: (picture: SeenPicture) => void,
  ): (() => void) => {
    const { MediaStreamTrackProcessor: Processor } = trackStreams() ?? {};
    if (Processor === undefined) return readInPage(track, kind, seen);
    const { readable } = new Processor({ track });
    const picture = this.next();
    this.readers.set(picture, seen);
    const over = this.begin({ picture, readable, kind }, readable);
    return () => {
      this.readers.delete(picture);
      over();
    };
  };

  private next(): number {
    this.count += 1;
    return this.count;
  }

  private begin(picture: ToPatternWorker, stream: Transferable): () => void {
    const worker = (this.worker ??= this.open());
    worker.postMessage(picture, [stream]);
    return () =>
      worker.postMessage({ picture: picture.picture, over: true } satisfies ToPatternWorker);
  }

  private open(): Worker {
    const worker = new Worker(new URL('./patternWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromPatternWorker>) =>
      this.readers.get(data.picture)?.(data.seen),
    );
    // One that could not be loaded, or has died, would fail every test to come.
    worker.addEventListener('error', () => {
      worker.terminate();
      if (this.worker === worker) this.worker = undefined;
    });
    return worker;
  }
}

/** For browsers whose workers cannot send pictures; while the page is hidden few are drawn. */
function sendFromPage(aheadMillis: number, kind: PictureKind): SentPictures {
  const { width, height } = SHEETS[kind];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = penOf(canvas);
  const [track] = canvas.captureStream(1_000 / FRAME_MILLIS[kind]).getVideoTracks();
  if (track === undefined) throw new Error('there is no track of the picture');
  const timer = setInterval(
    () => draw(pen, numberAt(Date.now() + aheadMillis), kind),
    FRAME_MILLIS[kind],
  );
  return {
    track,
    stop: () => {
      clearInterval(timer);
      track.stop();
    },
  };
}

function readInPage(
  track: MediaStreamTrack,
  kind: PictureKind,
  seen: (picture: SeenPicture) => void,
): () => void {
  const size = { width: SMALL_WIDTH, height: SMALL_HEIGHT };
  const pen = penOf(Object.assign(document.createElement('canvas'), size));
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  video.play().catch(() => undefined);
  let handle = video.requestVideoFrameCallback(function shown() {
    const { videoWidth: width, videoHeight: height } = video;
    const number = numberOn(pen, video, { width, height }, kind);
    if (number !== undefined) seen({ number, at: Date.now(), width, height });
    handle = video.requestVideoFrameCallback(shown);
  });
  return () => {
    video.cancelVideoFrameCallback(handle);
    video.srcObject = null;
  };
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (pen === null) throw new Error('there is no canvas to draw on');
  return pen;
}
