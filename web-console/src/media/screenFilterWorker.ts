/// <reference lib="webworker" />
import type { Region } from './masks';
import { PictureCompare } from './pictureCompare';
import { StillFrames } from './stillFrames';

/** What the page says to the worker: the two ends of the picture once, and then what to cover. */
export type ToScreenFilterWorker =
  | { readonly readable: ReadableStream<VideoFrame>; readonly writable: WritableStream<VideoFrame> }
  | { readonly regions: readonly Region[] };

const compare = new PictureCompare();
const stillFrames = new StillFrames();
let regions: readonly Region[] = [];
/** What is covered has changed since the last frame: the next one shows something new, whatever the screen does. */
let coverChanged = false;
let canvas: OffscreenCanvas | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToScreenFilterWorker>) => {
  if ('regions' in data) {
    ({ regions } = data);
    coverChanged = true;
    return;
  }
  const filtering = new TransformStream<VideoFrame, VideoFrame>({ transform: filter });
  // It ends with the track; there is nobody to tell then.
  data.readable
    .pipeThrough(filtering)
    .pipeTo(data.writable)
    .catch(() => undefined);
});

async function filter(
  frame: VideoFrame,
  controller: TransformStreamDefaultController<VideoFrame>,
): Promise<void> {
  const differs = await compare.differs(frame);
  const passes = stillFrames.passes(differs || coverChanged, performance.now());
  coverChanged = false;
  if (!passes) frame.close();
  else controller.enqueue(regions.length > 0 ? masked(frame) : frame);
}

/** The same picture with black where something is private; takes the frame over. */
function masked(frame: VideoFrame): VideoFrame {
  const { displayWidth: width, displayHeight: height, timestamp } = frame;
  if (canvas?.width !== width || canvas.height !== height) {
    canvas = new OffscreenCanvas(width, height);
  }
  const pen = canvas.getContext('2d', { alpha: false });
  // Without a canvas there is no picture rather than an open one.
  if (pen === null) throw new Error('there is no canvas to draw on');
  pen.drawImage(frame, 0, 0, width, height);
  frame.close();
  pen.fillStyle = '#000';
  for (const each of regions) {
    pen.fillRect(each.x * width, each.y * height, each.width * width, each.height * height);
  }
  return new VideoFrame(canvas, { timestamp });
}
