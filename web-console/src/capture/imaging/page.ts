import { areaOf, isConvex, type Point, type Quad } from './geometry';
import { type Grey, shrunk } from './pixels';

/** Corners are looked for in a picture of about this width: paper is large, and small print only disturbs. */
const SEARCH_WIDTH = 640;
/** A page covers at least this share of the picture; less is a label or a reflection. */
const SMALLEST_SHARE = 0.1;
/** A page, less what is printed on it, fills what lies between its corners; other bright things do not. */
const SMALLEST_FILL = 0.6;
/** An edge that runs along the border for so long, as a share of it, goes on beyond it. */
const CUT_SHARE = 0.02;

/** The page in a picture. */
export interface FoundPage {
  readonly corners: Quad;
  /** Whether it goes on beyond the picture's border. */
  readonly cut: boolean;
}

/**
 * Finds the paper on the darker ground under a document camera: the largest bright region, if it is shaped like a page.
 *
 * This and the rest of this folder are a few plain loops instead of OpenCV's build for browsers, which weighs 11 MB and
 * makes code at run time: the kiosk's page would have to allow `unsafe-eval`.
 */
export function findPage(picture: Grey): FoundPage | undefined {
  const factor = Math.max(1, Math.round(picture.width / SEARCH_WIDTH));
  const small = shrunk(picture, factor);
  const region = largestRegion(small, threshold(small));
  if (region === undefined || region.size < SMALLEST_SHARE * small.data.length) return undefined;
  const corners = region.corners;
  if (!isConvex(corners) || region.size < SMALLEST_FILL * areaOf(corners)) return undefined;
  const scaled = corners.map(({ x, y }) => ({ x: x * factor, y: y * factor }));
  const touching = Math.max(...region.onBorder.map((count, side) => count / along(small, side)));
  return { corners: scaled as unknown as Quad, cut: touching > CUT_SHARE };
}

const along = ({ width, height }: Grey, side: number): number => (side % 2 === 0 ? width : height);

/** Otsu's threshold: between the two groups of brightness that differ most. */
export function threshold({ data }: Grey): number {
  const counts = new Array<number>(256).fill(0);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const all = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [below, sumBelow, best, first, last] = [0, 0, -1, 127, 127];
  for (let value = 0; value < 256; value++) {
    const count = counts[value] ?? 0;
    below += count;
    sumBelow += count * value;
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const gap = sumBelow / below - (all - sumBelow) / above;
    const spread = below * above * gap * gap;
    if (spread > best) [best, first] = [spread, value];
    if (spread === best) last = value;
  }
  // Between two clean groups every value divides equally well: the middle is farthest from both.
  return (first + last) / 2;
}

interface Region {
  readonly size: number;
  readonly corners: Quad;
  /** How many of its pixels lie on the top, right, bottom and left border. */
  readonly onBorder: readonly [number, number, number, number];
}

function largestRegion(picture: Grey, bright: number): Region | undefined {
  const seen = new Uint8Array(picture.data.length);
  let largest: Region | undefined;
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || (picture.data[start] ?? 0) <= bright) continue;
    const region = regionFrom(picture, bright, start, seen);
    if (region.size > (largest?.size ?? 0)) largest = region;
  }
  return largest;
}

/** Everything bright that hangs together with one pixel. Its corners are the pixels farthest in the four diagonals. */
function regionFrom(picture: Grey, bright: number, start: number, seen: Uint8Array): Region {
  const { width, height, data } = picture;
  const open = [start];
  seen[start] = 1;
  const farthest: { by: number; point: Point }[] = DIAGONALS.map(() => ({
    by: -Infinity,
    point: { x: 0, y: 0 },
  }));
  const onBorder: [number, number, number, number] = [0, 0, 0, 0];
  let size = 0;
  const visit = (at: number) => {
    if (seen[at] === 1 || (data[at] ?? 0) <= bright) return;
    seen[at] = 1;
    open.push(at);
  };
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    size += 1;
    DIAGONALS.forEach(([dx, dy], corner) => {
      const by = x * dx + y * dy;
      if (by > (farthest[corner]?.by ?? Infinity)) farthest[corner] = { by, point: { x, y } };
    });
    if (y === 0) onBorder[0] += 1;
    else visit(at - width);
    if (x === width - 1) onBorder[1] += 1;
    else visit(at + 1);
    if (y === height - 1) onBorder[2] += 1;
    else visit(at + width);
    if (x === 0) onBorder[3] += 1;
    else visit(at - 1);
  }
  return { size, corners: farthest.map(({ point }) => point) as unknown as Quad, onBorder };
}

const DIAGONALS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;
