import type { Quad } from './geometry';
import type { Pixels } from './pixels';
import { judge, type Verdict } from './quality';
import { straighten } from './straighten';

/** What is asked of the worker; `id` comes back with the answer. */
export type Work =
  | { readonly id: number; readonly do: 'judge'; readonly picture: Blob }
  | {
      readonly id: number;
      readonly do: 'straighten';
      readonly picture: Blob;
      readonly corners: Quad;
    };

export type Done =
  | { readonly id: number; readonly verdict: Verdict }
  | { readonly id: number; readonly picture: Blob }
  | { readonly id: number; readonly failed: true };

/** Small print survives this, and a page stays below a megabyte. */
const JPEG = { type: 'image/jpeg', quality: 0.92 };

/** Of the worker's own scope only this is used, which a page's types do not have. */
interface Scope {
  onmessage: ((event: MessageEvent<Work>) => void) | null;
  postMessage(done: Done): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  carryOut(data)
    .catch((): Done => ({ id: data.id, failed: true }))
    .then((done) => scope.postMessage(done))
    .catch(() => undefined);
};

async function carryOut(work: Work): Promise<Done> {
  const pixels = await decode(work.picture);
  if (work.do === 'judge') return { id: work.id, verdict: judge(pixels) };
  return { id: work.id, picture: await encode(straighten(pixels, work.corners)) };
}

async function decode(picture: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(picture);
  const context = drawing(bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

function encode({ width, height, data }: Pixels): Promise<Blob> {
  const context = drawing(width, height);
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return context.canvas.convertToBlob(JPEG);
}

function drawing(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  return context;
}
