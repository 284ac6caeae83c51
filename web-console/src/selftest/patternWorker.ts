/// <reference lib="webworker" />
import {
  draw,
  FRAME_MILLIS,
  numberAt,
  numberOn,
  type PictureKind,
  SHEETS,
  SMALL_HEIGHT,
  SMALL_WIDTH,
} from './pattern';
import type { SeenPicture } from './pictureLog';

/** What the page says to the worker: the end of a picture to send, with the server's clock, or that of one to read; or its end. */
export type ToPatternWorker = { readonly picture: number } & (
  | {
      readonly kind: PictureKind;
      readonly writable: WritableStream<VideoFrame>;
      readonly aheadMillis: number;
    }
  | { readonly kind: PictureKind; readonly readable: ReadableStream<VideoFrame> }
  | { readonly over: true }
);

/** What the worker has read, and in which of the pictures. */
export interface FromPatternWorker {
  readonly picture: number;
  readonly seen: SeenPicture;
}

/** How each picture ends that is sent or read. */
const ends = new Map<number, () => void>();

self.addEventListener('message', ({ data }: MessageEvent<ToPatternWorker>) => {
  const { picture } = data;
  if ('writable' in data) ends.set(picture, send(data.writable, data.aheadMillis, data.kind));
  else if ('readable' in data)
    ends.set(
      picture,
      read(data.readable, data.kind, (seen) =>
        self.postMessage({ picture, seen } satisfies FromPatternWorker),
      ),
    );
  else {
    ends.get(picture)?.();
    ends.delete(picture);
  }
});

/**
 * Epoch milliseconds that never run backwards, for one picture: in the weeks for which a worker lives, the machine's clock is set
 * right more than once.
 */
function startClock(): () => number {
  const start = Date.now() - performance.now();
  return () => start + performance.now();
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
function send(
  writable: WritableStream<VideoFrame>,
  aheadMillis: number,
  kind: PictureKind,
): () => void {
  const { width, height } = SHEETS[kind];
  const pen = penOf(width, height);
  const now = startClock();
  const writer = writable.getWriter();
  const timer = setInterval(() => {
    // Whoever takes no more pictures just now misses one.
    if ((writer.desiredSize ?? 0) <= 0) return;
    draw(pen, numberAt(now() + aheadMillis), kind);
    const timestamp = Math.round(performance.now() * 1_000);
    const frame = new VideoFrame(pen.canvas, { timestamp });
    writer.write(frame).catch(() => {
      frame.close();
      clearInterval(timer);
    });
  }, FRAME_MILLIS[kind]);
  return () => {
    clearInterval(timer);
    // A track that has been stopped has ended it already.
    writer.abort().catch(() => undefined);
  };
}

function read(
  readable: ReadableStream<VideoFrame>,
  kind: PictureKind,
  seen: (picture: SeenPicture) => void,
): () => void {
  const reader = readable.getReader();
  // It ends with the track, too; there is nobody to tell then.
  readAll(reader, kind, seen).catch(() => undefined);
  return () => {
    reader.cancel().catch(() => undefined);
  };
}

async function readAll(
  reader: ReadableStreamDefaultReader<VideoFrame>,
  kind: PictureKind,
  seen: (picture: SeenPicture) => void,
): Promise<void> {
  const pen = penOf(SMALL_WIDTH, SMALL_HEIGHT);
  const now = startClock();
  for (;;) {
    const { value: frame, done } = await reader.read();
    if (done) return;
    const { displayWidth: width, displayHeight: height } = frame;
    const number = numberOn(pen, frame, { width, height }, kind);
    frame.close();
    if (number !== undefined) seen({ number, at: now(), width, height });
  }
}
