import { FULL_HEIGHT } from './videoWishes';

/** Whoever still asks for a small size must have asked for the whole picture before there is no other. */
const LINGER_MILLIS = 3_000;

/**
 * How large this page's face has to be packed: in several sizes, up to the largest that somebody shows, while so many watch
 * that the bridge is to choose for each of them; else whole. All sizes were offered when the link began, and are only begun
 * and ended here, because a browser takes no further ones on a line that it has described.
 */
export class FaceSizes {
  private readonly apply: (upTo: number | undefined) => void;
  private layered = false;
  private wanted = FULL_HEIGHT as number;
  private ending: ReturnType<typeof setTimeout> | undefined;

  /** @param apply takes how high the largest size may be; nothing where the whole picture goes alone */
  constructor(apply: (upTo: number | undefined) => void) {
    this.apply = apply;
  }

  /** Takes whether there have to be several sizes. */
  follow(layered: boolean): void {
    if (layered) {
      this.stop();
      this.become(true);
    } else if (this.layered) this.ending ??= setTimeout(() => this.become(false), LINGER_MILLIS);
  }

  /** Takes how high the largest picture is that somebody shows. */
  want(maxHeight: number): void {
    this.wanted = maxHeight;
    this.tell();
  }

  stop(): void {
    clearTimeout(this.ending);
    this.ending = undefined;
  }

  private become(layered: boolean): void {
    this.ending = undefined;
    this.layered = layered;
    this.tell();
  }

  private tell(): void {
    this.apply(this.layered ? this.wanted : undefined);
  }
}
