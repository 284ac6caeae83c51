import type { PeerId } from '../protocol/generated';

/**
 * Each page hears at its own moment that a media bridge carries, and until then shows what comes directly: the direct links
 * go on for so long that nobody misses a picture between the two.
 */
const OVERLAP_MILLIS = 1_000;

/** To whom the own face and voice go over a media bridge alone. */
export class HandOver {
  private readonly done: () => void;
  private carried: ReadonlySet<PeerId> = new Set();
  private released: ReadonlySet<PeerId> = new Set();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param done more of them need nothing directly any more */
  constructor(done: () => void) {
    this.done = done;
  }

  /** These have both over the bridge; whoever is no longer among them needs them directly at once. */
  follow(carried: ReadonlySet<PeerId>): void {
    if (isSame(carried, this.carried)) return;
    this.carried = carried;
    this.released = new Set([...this.released].filter((peer) => carried.has(peer)));
    clearTimeout(this.timer);
    if (isSame(carried, this.released)) return;
    this.timer = setTimeout(() => {
      this.released = carried;
      this.done();
    }, OVERLAP_MILLIS);
  }

  /** Whether that peer needs nothing directly. */
  has(peer: PeerId): boolean {
    return this.released.has(peer);
  }
}

function isSame(some: ReadonlySet<PeerId>, others: ReadonlySet<PeerId>): boolean {
  return some.size === others.size && [...some].every((peer) => others.has(peer));
}
