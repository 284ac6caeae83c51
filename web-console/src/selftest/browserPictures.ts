import {
  draw,
  FRAME_MILLIS,
  numberAt,
  type PictureKind,
  read,
  SHEETS,
  SMALL_HEIGHT,
  SMALL_WIDTH,
} from './pattern';
import type { ToPatternWorker } from './patternWorker';
import type { SeenPicture } from './pictureLog';

/** Chromium's insertable streams, which the DOM types do not know. */
interface TrackStreams {
  MediaStreamTrackProcessor: new (init: { track: MediaStreamTrack }) => {
    readonly readable: ReadableStream<VideoFrame>;
  };
  MediaStreamTrackGenerator: new (init: { kind: 'video' }) => MediaStreamTrack & {
    readonly writable: WritableStream<VideoFrame>;
  };
}

/** A numbered picture that is sent, until it is stopped. */
export interface SentPictures {
  readonly track: MediaStreamTrack;
  stop(): void;
}

function streams(): TrackStreams | undefined {
  return 'MediaStreamTrackProcessor' in window && 'MediaStreamTrackGenerator' in window
    ? (window as unknown as TrackStreams)
    : undefined;
}

function newWorker(): Worker {
  return new Worker(new URL('./patternWorker.ts', import.meta.url), { type: 'module' });
}

/**
 * Sends the numbers of the server's time.
 *
 * @param aheadMillis how far the server's clock is ahead of this machine's
 */
export function sendPictures(aheadMillis: number, kind: PictureKind): SentPictures {
  const { MediaStreamTrackGenerator: Generator } = streams() ?? {};
  return Generator === undefined
    ? sendFromPage(aheadMillis, kind)
    : sendFromWorker(new Generator({ kind: 'video' }), aheadMillis, kind);
}

function sendFromWorker(
  generator: InstanceType<TrackStreams['MediaStreamTrackGenerator']>,
  aheadMillis: number,
  kind: PictureKind,
): SentPictures {
  const worker = newWorker();
  const { writable } = generator;
  worker.postMessage({ writable, aheadMillis, kind } satisfies ToPatternWorker, [writable]);
  return {
    track: generator,
    stop: () => {
      worker.terminate();
      generator.stop();
    },
  };
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

/** Reads the numbers of a received picture; gives how to stop that. */
export function readPictures(
  track: MediaStreamTrack,
  kind: PictureKind,
  seen: (picture: SeenPicture) => void,
): () => void {
  const { MediaStreamTrackProcessor: Processor } = streams() ?? {};
  if (Processor === undefined) return readInPage(track, kind, seen);
  const worker = newWorker();
  const { readable } = new Processor({ track });
  worker.addEventListener('message', ({ data }: MessageEvent<SeenPicture>) => seen(data));
  worker.postMessage({ readable, kind } satisfies ToPatternWorker, [readable]);
  return () => worker.terminate();
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
    const number = read(pen, video, { width, height }, kind);
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
