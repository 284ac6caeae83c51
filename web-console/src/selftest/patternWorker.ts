/// <reference lib="webworker" />
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
import type { SeenPicture } from './pictureLog';

/** What the page says to the worker: the end of a picture to send, with the server's clock, or that of one to read. */
export type ToPatternWorker = { readonly kind: PictureKind } & (
  | { readonly writable: WritableStream<VideoFrame>; readonly aheadMillis: number }
  | { readonly readable: ReadableStream<VideoFrame> }
);

self.addEventListener('message', ({ data }: MessageEvent<ToPatternWorker>) => {
  if ('writable' in data) send(data.writable, data.aheadMillis, data.kind);
  // It ends with the track; there is nobody to tell then.
  else void readAll(data.readable, data.kind).catch(() => undefined);
});

/** Epoch milliseconds that never run backwards. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

function penOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const pen = new OffscreenCanvas(width, height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
  if (pen === null) throw new Error('there is no canvas to draw on');
  return pen;
}

/** A worker's clock goes on while the page is hidden behind another one. */
function send(writable: WritableStream<VideoFrame>, aheadMillis: number, kind: PictureKind): void {
  const { width, height } = SHEETS[kind];
  const pen = penOf(width, height);
  const writer = writable.getWriter();
  const timer = setInterval(() => {
    // Whoever takes no more pictures just now misses one.
    if ((writer.desiredSize ?? 0) <= 0) return;
    draw(pen, numberAt(now() + aheadMillis), kind);
    const timestamp = Math.round(performance.now() * 1_000);
    writer.write(new VideoFrame(pen.canvas, { timestamp })).catch(() => clearInterval(timer));
  }, FRAME_MILLIS[kind]);
}

async function readAll(readable: ReadableStream<VideoFrame>, kind: PictureKind): Promise<void> {
  const pen = penOf(SMALL_WIDTH, SMALL_HEIGHT);
  const reader = readable.getReader();
  for (;;) {
    const { value: frame, done } = await reader.read();
    if (done) return;
    const { displayWidth: width, displayHeight: height } = frame;
    const number = read(pen, frame, { width, height }, kind);
    frame.close();
    if (number !== undefined)
      self.postMessage({ number, at: now(), width, height } satisfies SeenPicture);
  }
}
