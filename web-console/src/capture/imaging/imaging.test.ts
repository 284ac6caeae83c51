import { describe, expect, it } from 'vitest';
import { isConvex, type Quad, turned, whole, withCorner } from './geometry';
import type { Pixels } from './pixels';
import { judge } from './quality';
import { straighten } from './straighten';

const [WIDTH, HEIGHT] = [800, 1000];

/** Paints a picture; each pixel's brightness comes from a function of its place. */
function paint(brightness: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++)
      data.fill(brightness(x, y), (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3);
  return { width: WIDTH, height: HEIGHT, data };
}

/** A sheet with lines of small marks on a dark desk. */
function sheet(left: number, top: number, right: number, bottom: number) {
  return (x: number, y: number): number => {
    if (x < left || x >= right || y < top || y >= bottom) return 60;
    const written = y % 20 < 8 && (x * 7 + Math.floor(y / 20) * 13) % 9 < 4;
    return written ? 40 : 230;
  };
}

/** The same, seen through a lens that is out of focus. */
function blurred(draw: (x: number, y: number) => number): (x: number, y: number) => number {
  return (x, y) => {
    let sum = 0;
    for (let dy = -6; dy <= 6; dy += 2)
      for (let dx = -6; dx <= 6; dx += 2) sum += draw(x + dx, y + dy);
    return sum / 49;
  };
}

describe('judging a picture', () => {
  const draw = sheet(100, 120, 700, 900);

  it('finds the corners of a page and nothing wrong with a good one', () => {
    const { corners, flaws } = judge(paint(draw));
    expect(flaws).toEqual([]);
    const expected = [
      [100, 120],
      [699, 120],
      [699, 899],
      [100, 899],
    ];
    corners.forEach(({ x, y }, at) => {
      expect(Math.abs(x - (expected[at]?.[0] ?? 0))).toBeLessThan(4);
      expect(Math.abs(y - (expected[at]?.[1] ?? 0))).toBeLessThan(4);
    });
  });

  it('finds a page that lies askew', () => {
    const angle = 0.2;
    const askew = paint((x, y) => {
      const [dx, dy] = [x - 400, y - 500];
      return draw(
        Math.round(400 + dx * Math.cos(angle) + dy * Math.sin(angle)),
        Math.round(500 - dx * Math.sin(angle) + dy * Math.cos(angle)),
      );
    });
    const { corners } = judge(askew);
    expect(isConvex(corners)).toBe(true);
    const across = Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y);
    expect(Math.abs(across - 600)).toBeLessThan(12);
  });

  it('sees that it is blurred', () => {
    const large = (x: number, y: number): number => {
      if (draw(x, y) === 60) return 60;
      return x % 60 < 26 && y % 50 < 25 ? 100 : 230;
    };
    expect(judge(paint(large)).flaws).toEqual([]);
    expect(judge(paint(blurred(large))).flaws).toEqual(['BLUR']);
  });

  it('sees a light that is reflected', () => {
    const shining = paint((x, y) => (Math.hypot(x - 400, y - 400) < 120 ? 255 : draw(x, y)));
    expect(judge(shining).flaws).toEqual(['GLARE']);
  });

  it('sees that an edge is cut, and that there is no page', () => {
    expect(judge(paint(sheet(100, 120, 900, 900))).flaws).toEqual(['CUT_EDGE']);
    expect(judge(paint((x) => 60 + (x % 3))).flaws).toEqual(['CUT_EDGE']);
  });

  it('lets a blank page pass', () => {
    expect(judge(paint((x, y) => (draw(x, y) === 60 ? 60 : 230))).flaws).toEqual([]);
  });
});

describe('straightening a page', () => {
  it('leaves the whole picture as it is', () => {
    const picture = paint(sheet(100, 120, 700, 900));
    const same = straighten(picture, whole(WIDTH, HEIGHT));
    expect(same.width).toBe(WIDTH);
    expect(same.data.every((value, at) => value === picture.data[at])).toBe(true);
  });

  it('cuts out what lies between the corners, however they lie', () => {
    const corners: Quad = [
      { x: 300, y: 100 },
      { x: 700, y: 200 },
      { x: 600, y: 800 },
      { x: 100, y: 700 },
    ];
    const inside = paint((x, y) => (x > 100 && x < 700 && y > 100 && y < 800 ? 200 : 0));
    const page = straighten(inside, corners);
    expect(page.width).toBeGreaterThan(400);
    const middle = (Math.floor(page.height / 2) * page.width + Math.floor(page.width / 2)) * 4;
    expect(page.data[middle]).toBe(200);
    expect([...page.data].every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
  });

  it('turns by beginning at another corner', () => {
    const upright = whole(WIDTH, HEIGHT);
    const marked = paint((x, y) => (x < 10 && y < 10 ? 255 : 0));
    const left = straighten(marked, turned(upright));
    expect([left.width, left.height]).toEqual([HEIGHT, WIDTH]);
    // What was at the top left is at the bottom left now.
    expect(left.data[((WIDTH - 5) * HEIGHT + 4) * 4]).toBe(255);
  });
});

describe('a corner', () => {
  it('stays within the picture', () => {
    const moved = withCorner(whole(100, 100), 2, { x: 300, y: -5 }, 100, 100);
    expect(moved[2]).toEqual({ x: 100, y: 0 });
  });
});
