import type { PageId } from '../../protocol/generated';
import type { ReceiverVideoConstraints } from './bridgeChannel';

/** Between these a page chooses; what it asks for is at least as high as what it shows. */
const HEIGHTS = [180, 360, 720] as const;
export const LEAST_HEIGHT = HEIGHTS[0];
export const FULL_HEIGHT = HEIGHTS[2];

/** A window that is being dragged smaller passes many sizes. */
const SHRINK_MILLIS = 250;

/** How high the picture of each page should be at most, in pixels. */
export type WishedHeights = ReadonlyMap<PageId, number>;

/** The height to ask for, in pixels, where a picture is drawn that high, in device pixels. */
export function heightFor(pixels: number): number {
  return HEIGHTS.find((height) => pixels <= height) ?? FULL_HEIGHT;
}

/**
 * Tells a bridge which pictures this page wants, and how large. Who wants more gets it at once; who wants less waits a moment,
 * lest every step of a shrinking window be a message and a key frame.
 */
export class VideoWishes {
  private readonly send: (constraints: ReceiverVideoConstraints) => void;
  private wanted: WishedHeights = new Map();
  private told: WishedHeights = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (constraints: ReceiverVideoConstraints) => void) {
    this.send = send;
  }

  want(heights: WishedHeights): void {
    this.wanted = heights;
    if (isMore(heights, this.told)) this.tell();
    else if (isMore(this.told, heights))
      this.timer ??= setTimeout(() => this.tell(), SHRINK_MILLIS);
    else this.stop();
  }

  /** Tells all of it to a bridge that knows nothing of it. */
  tell(): void {
    this.stop();
    this.told = this.wanted;
    this.send(constraintsOf(this.wanted));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}

/** Whether somebody's picture is wanted larger in the first than in the second, or only there. */
function isMore(one: WishedHeights, other: WishedHeights): boolean {
  return [...one].some(([page, height]) => height > (other.get(page) ?? 0));
}

function constraintsOf(heights: WishedHeights): ReceiverVideoConstraints {
  const limits = [...heights].map(([page, maxHeight]) => [`${page}-v0`, { maxHeight }] as const);
  return {
    colibriClass: 'ReceiverVideoConstraints',
    lastN: -1,
    defaultConstraints: { maxHeight: 0 },
    constraints: Object.fromEntries(limits),
  };
}
