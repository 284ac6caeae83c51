import type { PrivateParts, Region } from '../masks';

/** What is private on a page that is not there. */
export class FakePrivateParts implements PrivateParts {
  regions: readonly Region[] = [];
  looking = false;
  private readonly listeners = new Set<() => void>();

  start(): void {
    this.looking = true;
    this.tell();
  }

  stop(): void {
    this.looking = false;
    this.regions = [];
  }

  alsoHide(parts: readonly Region[]): void {
    this.become(...parts);
  }

  /** The page is the whole picture, 1000 by 1000. */
  toPage({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
    return { x: x * 1_000, y: y * 1_000 };
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** These parts are private from now on. */
  become(...regions: Region[]): void {
    this.regions = regions;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
