/** A rectangle in fractions of the picture, 0 to 1. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What must not be seen in the picture of the screen. */
export interface PrivateParts {
  /** Begins to look, for a capture of this surface; tells at once what there is. */
  start(surface: Surface): void;
  stop(): void;
  /** These parts of the whole screen are private, too, whatever is on them; instead of those before. */
  alsoHide(parts: readonly Region[]): void;
  readonly regions: readonly Region[];
  /** Where a place of the picture, in fractions, is on this page, in CSS pixels. */
  toPage(place: { readonly x: number; readonly y: number }): { x: number; y: number };
  /** Tells when {@link regions} have changed, before they are drawn. */
  subscribe(listener: () => void): () => void;
}

/** What a capture shows: a whole monitor, one window, or this tab. */
export type Surface = 'monitor' | 'window' | 'browser';

/** Where this window's content begins on the screen, in CSS pixels; and how large everything is. */
export interface WindowPlace {
  readonly screenWidth: number;
  readonly screenHeight: number;
  readonly left: number;
  readonly top: number;
  readonly outerWidth: number;
  readonly outerHeight: number;
  readonly innerWidth: number;
  readonly innerHeight: number;
  /** From the window's outer corner to the first pixel of the page. */
  readonly insetX: number;
  readonly insetY: number;
}

/** Letters have edges, and a capture is scaled: a box is drawn that much larger on every side, in CSS pixels. */
const MARGIN = 4;

/** Where a rectangle of the page, in CSS pixels, is in the picture; nothing when it is not in it. */
export function regionOf(
  { left, top, right, bottom }: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>,
  place: WindowPlace,
  surface: Surface,
): Region | undefined {
  const frame = frameOf(place, surface);
  const x = fraction((left - MARGIN + frame.x) / frame.width);
  const y = fraction((top - MARGIN + frame.y) / frame.height);
  const width = fraction((right + MARGIN + frame.x) / frame.width) - x;
  const height = fraction((bottom + MARGIN + frame.y) / frame.height) - y;
  return width <= 0 || height <= 0 ? undefined : { x, y, width, height };
}

/** Where a part of the whole screen is on the page, in CSS pixels. */
export function pageBoxOf(
  { x, y, width, height }: Region,
  place: WindowPlace,
): Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'> {
  const frame = frameOf(place, 'monitor');
  return {
    left: x * frame.width - frame.x,
    top: y * frame.height - frame.y,
    right: (x + width) * frame.width - frame.x,
    bottom: (y + height) * frame.height - frame.y,
  };
}

/** The same places in no more boxes than that: what is too much is covered by one large one. */
export function inAtMost(most: number, regions: readonly Region[]): readonly Region[] {
  if (regions.length <= most) return regions;
  const rest = regions.slice(most - 1);
  const x = Math.min(...rest.map((each) => each.x));
  const y = Math.min(...rest.map((each) => each.y));
  const right = Math.max(...rest.map((each) => each.x + each.width));
  const bottom = Math.max(...rest.map((each) => each.y + each.height));
  return [
    ...regions.slice(0, most - 1),
    { x, y, width: Math.min(right, 1) - x, height: Math.min(bottom, 1) - y },
  ];
}

/** Where a place of the picture, in fractions of it, is on the page, in CSS pixels; not on it when it is elsewhere. */
export function pagePlaceOf(
  { x, y }: { readonly x: number; readonly y: number },
  place: WindowPlace,
  surface: Surface,
): { x: number; y: number } {
  const frame = frameOf(place, surface);
  return { x: x * frame.width - frame.x, y: y * frame.height - frame.y };
}

/** How large the picture is, and where in it the page begins. */
function frameOf(place: WindowPlace, surface: Surface) {
  switch (surface) {
    case 'browser':
      return { x: 0, y: 0, width: place.innerWidth, height: place.innerHeight };
    case 'window':
      return {
        x: place.insetX,
        y: place.insetY,
        width: place.outerWidth,
        height: place.outerHeight,
      };
    case 'monitor':
      return {
        x: place.left + place.insetX,
        y: place.top + place.insetY,
        width: place.screenWidth,
        height: place.screenHeight,
      };
  }
}

function fraction(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** A box that moves or goes leaves the pictures that are still on their way: its last places stay covered that long. */
export const TRAIL_MILLIS = 500;

/** What is private now and what was a moment ago. */
export class RegionTrail {
  private past: { readonly until: number; readonly regions: readonly Region[] }[] = [];
  private current: readonly Region[] = [];

  /** Takes note of what is private now. */
  set(regions: readonly Region[], now: number): void {
    if (this.current.length > 0)
      this.past.push({ until: now + TRAIL_MILLIS, regions: this.current });
    this.current = regions;
  }

  /** What is to be covered at this moment. */
  at(now: number): readonly Region[] {
    this.past = this.past.filter(({ until }) => now < until);
    return [...this.current, ...this.past.flatMap(({ regions }) => regions)];
  }

  /** Whether {@link at} will give less as time goes by. */
  get fading(): boolean {
    return this.past.length > 0;
  }
}
