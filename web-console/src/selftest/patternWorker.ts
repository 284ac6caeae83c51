/// <reference lib="webworker" />
import { FRAME_MILLIS, numberAt, type PictureKind } from './pattern';
import { numberOn, SMALL_HEIGHT, SMALL_WIDTH } from './patternCanvas';
import { LumaPictures, LumaReader, numberInLuma } from './patternLuma';
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

function smallPen(): OffscreenCanvasRenderingContext2D {
  const pen = new OffscreenCanvas(SMALL_WIDTH, SMALL_HEIGHT).getContext('2d', {
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
  const pictures = new LumaPictures(kind);
  const now = startClock();
  const writer = writable.getWriter();
  const timer = setInterval(() => {
    // Whoever takes no more pictures just now misses one.
    if ((writer.desiredSize ?? 0) <= 0) return;
    const timestamp = Math.round(performance.now() * 1_000);
    const frame = pictures.frame(numberAt(now() + aheadMillis), timestamp);
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
  const numberOf = startReading(kind);
  const now = startClock();
  for (;;) {
    const { value: frame, done } = await reader.read();
    if (done) return;
    const at = now();
    const { displayWidth: width, displayHeight: height } = frame;
    const number = await numberOf(frame).finally(() => frame.close());
    if (number !== undefined) seen({ number, at, width, height });
  }
}

/** Reads the samples as they are; to draw a picture first costs far more, and only those without samples need it. */
function startReading(kind: PictureKind): (frame: VideoFrame) => Promise<number | undefined> {
  const luma = new LumaReader();
  let pen: OffscreenCanvasRenderingContext2D | undefined;
  return async (frame) => {
    const plane = await luma.planeOf(frame);
    if (plane !== undefined) return numberInLuma(plane, kind);
    const { displayWidth: width, displayHeight: height } = frame;
    return numberOn((pen ??= smallPen()), frame, { width, height }, kind);
  };
}
