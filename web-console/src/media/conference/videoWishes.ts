import type { CallViewConferenceView, CallViewSeatView, PageId } from '../../protocol/generated';
import type { ReceiverVideoConstraints } from './bridgeChannel';

/** Between these a page chooses; what it asks for is at least as high as what it shows. */
const HEIGHTS = [180, 360, 720] as const;
const LEAST_HEIGHT = HEIGHTS[0];
export const FULL_HEIGHT = HEIGHTS[2];

/** A window that is being dragged smaller passes many sizes. */
const SHRINK_MILLIS = 250;

/**
 * Larger than any picture: small letters must stay readable, so that a screen or a document is wanted whole; a face is where
 * it comes in one size.
 */
const WHOLE = 2_160;

/** How high the picture of each source should be at most, in pixels, by its name. */
export type WishedHeights = ReadonlyMap<string, number>;

/** The name of the face that comes from that page. */
export function faceOf(page: PageId): string {
  return `${page}-v0`;
}

/** What that page shows, if it shows anything, as a page wants it that shows it again. */
export function shownOf(page: PageId): readonly (readonly [string, number])[] {
  return [
    [`${page}-v1`, WHOLE],
    [`${page}-v2`, WHOLE],
  ];
}

/**
 * The height to ask for, in pixels.
 *
 * @param drawn how high the face is drawn, in device pixels, as far as that is known and the page can be seen
 */
export function heightFor(
  { carried, layered }: Pick<CallViewSeatView, 'carried'> & Pick<CallViewConferenceView, 'layered'>,
  drawn: number | 'unseen' | undefined,
): number {
  if (drawn === 'unseen' && carried) return 0;
  // There is no other size, and a bridge that knows of smaller ones passes on none that is larger than what was asked for.
  if (!layered) return WHOLE;
  // Landing must not wait for somebody to look at the page.
  if (drawn === 'unseen') return LEAST_HEIGHT;
  return HEIGHTS.find((height) => (drawn ?? FULL_HEIGHT) <= height) ?? FULL_HEIGHT;
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
  return [...one].some(([source, height]) => height > (other.get(source) ?? 0));
}

function constraintsOf(heights: WishedHeights): ReceiverVideoConstraints {
  const limits = [...heights].map(([source, maxHeight]) => [source, { maxHeight }] as const);
  return {
    colibriClass: 'ReceiverVideoConstraints',
    lastN: -1,
    defaultConstraints: { maxHeight: 0 },
    constraints: Object.fromEntries(limits),
  };
}
