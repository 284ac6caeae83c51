import { describe, expect, it } from 'vitest';
import {
  inAtMost,
  pageBoxOf,
  pagePlaceOf,
  regionOf,
  RegionTrail,
  TRAIL_MILLIS,
  type WindowPlace,
} from './masks';

/** A window of 1000 × 600 with a head of 100, in the middle of a screen of 1920 × 1080. */
const PLACE: WindowPlace = {
  screenWidth: 1920,
  screenHeight: 1080,
  left: 460,
  top: 200,
  outerWidth: 1000,
  outerHeight: 700,
  innerWidth: 1000,
  innerHeight: 600,
  insetX: 0,
  insetY: 100,
};

const BOX = { left: 104, top: 54, right: 296, bottom: 146 };

describe('a private element', () => {
  it('is found where it is on a whole screen', () => {
    const region = regionOf(BOX, PLACE, 'monitor');
    expect(region?.x).toBeCloseTo(560 / 1920);
    expect(region?.y).toBeCloseTo(350 / 1080);
    expect(region?.width).toBeCloseTo(200 / 1920);
    expect(region?.height).toBeCloseTo(100 / 1080);
  });

  it('is found where it is in its window and in its tab', () => {
    expect(regionOf(BOX, PLACE, 'window')?.y).toBeCloseTo(150 / 700);
    expect(regionOf(BOX, PLACE, 'browser')?.y).toBeCloseTo(50 / 600);
    expect(regionOf(BOX, PLACE, 'browser')?.x).toBeCloseTo(0.1);
  });

  it('is cut at the edge of the picture, and is nothing beyond it', () => {
    expect(regionOf({ ...BOX, left: -50 }, PLACE, 'browser')?.x).toBe(0);
    expect(regionOf({ ...BOX, top: 700, bottom: 800 }, PLACE, 'browser')).toBeUndefined();
  });
});

it('a place of the picture is found on the page again', () => {
  expect(pagePlaceOf({ x: 560 / 1920, y: 350 / 1080 }, PLACE, 'monitor')).toEqual({
    x: expect.closeTo(100) as number,
    y: expect.closeTo(50) as number,
  });
  expect(pagePlaceOf({ x: 0.5, y: 0.5 }, PLACE, 'browser')).toEqual({ x: 500, y: 300 });
});

describe('a part of the screen that is always hidden', () => {
  const CORNER = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 };

  it('is covered on the whole screen wherever the window is', () => {
    const region = regionOf(pageBoxOf(CORNER, PLACE), PLACE, 'monitor');
    expect(region?.x).toBeCloseTo(956 / 1920);
    expect(region?.y).toBeCloseTo(536 / 1080);
    expect((region?.x ?? 0) + (region?.width ?? 0)).toBe(1);
    expect((region?.y ?? 0) + (region?.height ?? 0)).toBe(1);
  });

  it('is covered as far as a tab shows it', () => {
    const region = regionOf(pageBoxOf(CORNER, PLACE), PLACE, 'browser');
    expect(region?.x).toBeCloseTo(0.496);
    expect(region?.y).toBeCloseTo(236 / 600);
    const elsewhere = { x: 0, y: 0, width: 0.1, height: 0.1 };
    expect(regionOf(pageBoxOf(elsewhere, PLACE), PLACE, 'browser')).toBeUndefined();
  });
});

describe('many boxes', () => {
  const box = (x: number) => ({ x, y: x, width: 0.125, height: 0.125 });

  it('stay as they are while there are few', () => {
    expect(inAtMost(2, [box(0), box(0.5)])).toEqual([box(0), box(0.5)]);
  });

  it('are covered by one that holds those that are too many', () => {
    const all = [box(0), box(0.25), box(0.5), box(0.875)];
    expect(inAtMost(2, all)).toEqual([box(0), { x: 0.25, y: 0.25, width: 0.75, height: 0.75 }]);
  });
});

describe('the trail', () => {
  const here = { x: 0, y: 0, width: 0.1, height: 0.1 };
  const there = { ...here, x: 0.5 };

  it('covers where something private was a moment ago', () => {
    const trail = new RegionTrail();
    trail.set([here], 0);
    trail.set([there], 100);
    expect(trail.at(100)).toEqual([there, here]);
    trail.set([], 200);
    expect(trail.at(200)).toEqual([here, there]);
    expect(trail.at(100 + TRAIL_MILLIS)).toEqual([there]);
    expect(trail.fading).toBe(true);
    expect(trail.at(200 + TRAIL_MILLIS)).toEqual([]);
    expect(trail.fading).toBe(false);
  });
});
