/// <reference lib="webworker" />
import type { Region } from './masks';

/** What the page says to the worker: the two ends of the picture once, and then what to cover. */
export type ToMaskWorker =
  | { readonly readable: ReadableStream<VideoFrame>; readonly writable: WritableStream<VideoFrame> }
  | { readonly regions: readonly Region[] };

let regions: readonly Region[] = [];
let canvas: OffscreenCanvas | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToMaskWorker>) => {
  if ('regions' in data) {
    ({ regions } = data);
    return;
  }
  const masking = new TransformStream<VideoFrame, VideoFrame>({
    transform: (frame, controller) => controller.enqueue(masked(frame)),
  });
  // It ends with the track; there is nobody to tell then.
  data.readable
    .pipeThrough(masking)
    .pipeTo(data.writable)
    .catch(() => undefined);
});

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
