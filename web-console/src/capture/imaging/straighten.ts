import { type Quad, straightSize } from './geometry';
import type { Pixels } from './pixels';

/** Row by row: where a point of the straight page lies in the picture, in homogeneous coordinates. */
type Projection = readonly [number, number, number, number, number, number, number, number];

/** The page between the corners as if it lay straight before one: cropped, and its perspective undone. */
export function straighten(picture: Pixels, corners: Quad): Pixels {
  const size = straightSize(corners);
  const [a, b, c, d, e, f, g, h] = projection(corners, size.width, size.height);
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const depth = g * x + h * y + 1;
      const fromX = (a * x + b * y + c) / depth;
      const fromY = (d * x + e * y + f) / depth;
      sample(picture, fromX, fromY, data, (y * size.width + x) * 4);
    }
  }
  return { ...size, data };
}

/** From the unit square to any four corners (Heckbert, Fundamentals of Texture Mapping, 1989, 2.2.3), scaled to pixels. */
function projection([p0, p1, p2, p3]: Quad, width: number, height: number): Projection {
  const sumX = p0.x - p1.x + p2.x - p3.x;
  const sumY = p0.y - p1.y + p2.y - p3.y;
  const [dx1, dx2, dy1, dy2] = [p1.x - p2.x, p3.x - p2.x, p1.y - p2.y, p3.y - p2.y];
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (sumX * dy2 - dx2 * sumY) / whole;
  const h = (dx1 * sumY - sumX * dy1) / whole;
  return [
    (p1.x - p0.x + g * p1.x) / width,
    (p3.x - p0.x + h * p3.x) / height,
    p0.x,
    (p1.y - p0.y + g * p1.y) / width,
    (p3.y - p0.y + h * p3.y) / height,
    p0.y,
    g / width,
    h / height,
  ];
}

/** The colour between four pixels, each weighed by how near it is. */
function sample(from: Pixels, x: number, y: number, to: Uint8ClampedArray, at: number): void {
  const left = Math.min(Math.max(Math.floor(x), 0), from.width - 1);
  const top = Math.min(Math.max(Math.floor(y), 0), from.height - 1);
  const right = Math.min(left + 1, from.width - 1);
  const bottom = Math.min(top + 1, from.height - 1);
  const [across, down] = [Math.min(Math.max(x - left, 0), 1), Math.min(Math.max(y - top, 0), 1)];
  for (let colour = 0; colour < 3; colour++) {
    const value = (px: number, py: number) => from.data[(py * from.width + px) * 4 + colour] ?? 0;
    const above = value(left, top) * (1 - across) + value(right, top) * across;
    const below = value(left, bottom) * (1 - across) + value(right, bottom) * across;
    to[at + colour] = above * (1 - down) + below * down;
  }
  to[at + 3] = 255;
}
