/** A point of a picture, in its pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a page: top left, top right, bottom right, bottom left, as one reads it. */
export type Quad = readonly [Point, Point, Point, Point];

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The whole picture. */
export function whole(width: number, height: number): Quad {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

/** The area within, by the shoelace formula. */
export function areaOf(quad: Quad): number {
  return Math.abs(crossSum(quad)) / 2;
}

function crossSum(quad: Quad): number {
  return quad.reduce((sum, point, at) => {
    const next = quad[(at + 1) % 4] ?? point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);
}

/** Whether the corners go round once without crossing: only then is there a picture within. */
export function isConvex(quad: Quad): boolean {
  return quad.every((point, at) => {
    const next = quad[(at + 1) % 4] ?? point;
    const after = quad[(at + 2) % 4] ?? point;
    return (next.x - point.x) * (after.y - next.y) - (next.y - point.y) * (after.x - next.x) > 0;
  });
}

/** The same page with its next corner as the first one: a quarter turn to the left of what is shown. */
export function turned([first, second, third, fourth]: Quad): Quad {
  return [second, third, fourth, first];
}

/** The quad with one corner moved, within the picture. */
export function withCorner(
  quad: Quad,
  corner: number,
  to: Point,
  width: number,
  height: number,
): Quad {
  const inside = { x: clamp(to.x, width), y: clamp(to.y, height) };
  return quad.map((point, at) => (at === corner ? inside : point)) as unknown as Quad;
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** The size of the page when it lies straight before one: the longer of its opposite edges. */
export function straightSize([a, b, c, d]: Quad): { width: number; height: number } {
  return {
    width: Math.max(1, Math.round(Math.max(distance(a, b), distance(d, c)))),
    height: Math.max(1, Math.round(Math.max(distance(a, d), distance(b, c)))),
  };
}
