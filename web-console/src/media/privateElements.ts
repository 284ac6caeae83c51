import { Listeners } from '../live/listeners';
import {
  pageBoxOf,
  pagePlaceOf,
  regionOf,
  RegionTrail,
  type PrivateParts,
  type Region,
  type Surface,
} from './masks';

const PRIVATE = '[data-private]';

/** What can make a private element appear, go or move without a change of the tree. */
const MOVERS = ['scroll', 'resize', 'transitionend', 'input'] as const;

/**
 * Finds the elements of this page that are marked as private, and knows what else of the screen is to be hidden. A mutation
 * is told before the browser draws it, and so before anything can be typed into a field that has just appeared.
 */
export class PrivateElements implements PrivateParts {
  private readonly changes = new Listeners<void>();
  private readonly observer = new MutationObserver(() => this.look());
  private trail = new RegionTrail();
  private seen: readonly Region[] = [];
  private hidden: readonly Region[] = [];
  private surface: Surface = 'monitor';
  private running: AbortController | undefined;
  private frame = 0;
  /** From the screen to the page as the last event of a pointer has shown it; a browser tells it nowhere else. */
  private inset: { readonly x: number; readonly y: number } | undefined;
  regions: readonly Region[] = [];

  start(surface: Surface): void {
    this.stop();
    this.surface = surface;
    this.running = new AbortController();
    const options = { capture: true, passive: true, signal: this.running.signal };
    for (const mover of MOVERS) window.addEventListener(mover, () => this.look(), options);
    window.addEventListener('pointermove', (event) => this.measure(event), options);
    window.addEventListener('pointerdown', (event) => this.measure(event), options);
    this.observer.observe(document, { subtree: true, childList: true, attributes: true });
    this.look();
  }

  stop(): void {
    this.running?.abort();
    this.running = undefined;
    this.observer.disconnect();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.trail = new RegionTrail();
    this.seen = [];
    this.tell([]);
  }

  alsoHide(parts: readonly Region[]): void {
    this.hidden = parts;
    this.look();
  }

  readonly subscribe = (listener: () => void): (() => void) => this.changes.add(listener);

  toPage(place: { readonly x: number; readonly y: number }): { x: number; y: number } {
    return pagePlaceOf(place, this.place(), this.surface);
  }

  private measure(event: PointerEvent): void {
    if (!event.isTrusted) return;
    const x = event.screenX - event.clientX - window.screenX;
    const y = event.screenY - event.clientY - window.screenY;
    if (this.inset !== undefined && near(x, this.inset.x) && near(y, this.inset.y)) return;
    this.inset = { x, y };
    this.look();
  }

  /** Looks where the private elements are; as long as there are some, before every picture that is drawn. */
  private look(): void {
    if (this.running === undefined) return;
    const now = performance.now();
    const seen = this.find();
    if (!same(seen, this.seen)) {
      this.trail.set(seen, now);
      this.seen = seen;
    }
    this.tell([...this.findHidden(), ...this.trail.at(now)]);
    if (seen.length > 0 || this.trail.fading) this.lookAgain();
  }

  private lookAgain(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.look();
    });
  }

  private find(): Region[] {
    const found = [...document.querySelectorAll(PRIVATE)];
    if (found.length === 0) return [];
    const place = this.place();
    return found.flatMap((element) => {
      const shown = element.checkVisibility({ visibilityProperty: true });
      const box = element.getBoundingClientRect();
      if (!shown || box.width === 0 || box.height === 0) return [];
      return regionOf(box, place, this.surface) ?? [];
    });
  }

  private findHidden(): Region[] {
    if (this.hidden.length === 0) return [];
    const place = this.place();
    return this.hidden.flatMap(
      (part) => regionOf(pageBoxOf(part, place), place, this.surface) ?? [],
    );
  }

  private place() {
    const { screen, screenX, screenY, outerWidth, outerHeight, innerWidth, innerHeight } = window;
    return {
      screenWidth: screen.width,
      screenHeight: screen.height,
      left: screenX,
      top: screenY,
      outerWidth,
      outerHeight,
      innerWidth,
      innerHeight,
      // Borders are as wide on the left as on the right; whatever else is above is above the page.
      insetX: this.inset?.x ?? (outerWidth - innerWidth) / 2,
      insetY: this.inset?.y ?? outerHeight - innerHeight,
    };
  }

  private tell(regions: readonly Region[]): void {
    if (same(regions, this.regions)) return;
    this.regions = regions;
    this.changes.tell();
  }
}

/** Pointers are told in fractions of a pixel on some screens. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1;
}

function same(some: readonly Region[], others: readonly Region[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return (
        one.x === other?.x &&
        one.y === other.y &&
        one.width === other.width &&
        one.height === other.height
      );
    })
  );
}
