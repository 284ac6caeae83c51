import type { RetakeReason } from '../../protocol/generated';
import type { Point, Quad } from './geometry';
import { whole } from './geometry';
import { findPage } from './page';
import { brightnessOf, greyOf, type Grey, type Pixels } from './pixels';

/** What can be wrong with a picture that a machine sees. */
export type Flaw = Extract<RetakeReason, 'BLUR' | 'GLARE' | 'CUT_EDGE'>;

/** What was found out about a picture of a document. */
export interface Verdict {
  readonly width: number;
  readonly height: number;
  /** The page; the whole picture where none was found. */
  readonly corners: Quad;
  readonly flaws: readonly Flaw[];
  /** The middle of the whole picture's, 0 (black) to 255. */
  readonly brightness: number;
  /** Of the sharpest tenth of what is written; nothing where nothing is. */
  readonly sharpness: number | undefined;
}

const TILE = 48;
/** Spread of the brightness, in its 256 steps, from which on there is something to read in a tile. */
const SMALLEST_CONTRAST = 14;
/** Variance of the Laplacian over that of the brightness; printed letters in focus are above 0.3, blurred ones far below. */
const SHARP_ENOUGH = 0.1;
/** From here on a sensor is at its end. */
const BLOWN_OUT = 253;
/** A share of the page with more than this hides a line. */
const MOST_GLARE = 0.02;

/** Judges a picture before it is sent: blur, glare, cut edges. */
export function judge(picture: Pixels): Verdict {
  const { width, height } = picture;
  const grey = greyOf(picture);
  const page = findPage(grey);
  const corners = page?.corners ?? whole(width, height);
  const flaws: Flaw[] = [];
  const sharpest = sharpestTenth(grey, corners);
  // A blank page cannot be told apart and passes.
  if (sharpest !== undefined && sharpest < SHARP_ENOUGH) flaws.push('BLUR');
  if (glareOn(grey, corners) > MOST_GLARE) flaws.push('GLARE');
  if (page === undefined || page.cut) flaws.push('CUT_EDGE');
  return { width, height, corners, flaws, brightness: brightnessOf(grey), sharpness: sharpest };
}

/** How sharp even the sharpest tenth of what is written is; nothing where nothing is written. */
function sharpestTenth(picture: Grey, corners: Quad): number | undefined {
  const values = [...tilesIn(picture, corners)]
    .map(([x, y]) => sharpness(picture, x, y))
    .filter((value) => value !== undefined)
    .sort((a, b) => b - a);
  return values[Math.floor(values.length / 10)];
}

/** The tiles that lie on the page; its own edges are sharp against the ground even when nothing on it is. */
function* tilesIn(picture: Grey, corners: Quad): Generator<readonly [number, number]> {
  for (let y = TILE; y + 2 * TILE < picture.height; y += TILE) {
    for (let x = TILE; x + 2 * TILE < picture.width; x += TILE) {
      const around = [
        [x - TILE / 2, y - TILE / 2],
        [x + 1.5 * TILE, y - TILE / 2],
        [x + 1.5 * TILE, y + 1.5 * TILE],
        [x - TILE / 2, y + 1.5 * TILE],
      ] as const;
      if (around.every(([px, py]) => contains(corners, px, py))) yield [x, y];
    }
  }
}

/** The variance of the Laplacian in proportion to the contrast; nothing where there is hardly any. */
function sharpness({ width, data }: Grey, left: number, top: number): number | undefined {
  let [sum, squares, edges, edgeSquares] = [0, 0, 0, 0];
  for (let y = top; y < top + TILE; y++) {
    for (let x = left; x < left + TILE; x++) {
      const at = y * width + x;
      const value = data[at] ?? 0;
      const around =
        (data[at - 1] ?? 0) +
        (data[at + 1] ?? 0) +
        (data[at - width] ?? 0) +
        (data[at + width] ?? 0);
      const edge = around - 4 * value;
      sum += value;
      squares += value * value;
      edges += edge;
      edgeSquares += edge * edge;
    }
  }
  const count = TILE * TILE;
  const variance = squares / count - (sum / count) ** 2;
  if (variance < SMALLEST_CONTRAST ** 2) return undefined;
  return (edgeSquares / count - (edges / count) ** 2) / variance;
}

/** The share of blown-out pixels on the page, counted on every second one. */
function glareOn({ width, height, data }: Grey, corners: Quad): number {
  let [blown, all] = [0, 0];
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      if (!contains(corners, x, y)) continue;
      all += 1;
      if ((data[y * width + x] ?? 0) >= BLOWN_OUT) blown += 1;
    }
  }
  return all === 0 ? 0 : blown / all;
}

/** Whether a point lies to the right of every edge, as they go round. */
function contains(corners: Quad, x: number, y: number): boolean {
  return corners.every((from: Point, at) => {
    const to = corners[(at + 1) % 4] ?? from;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) >= 0;
  });
}
