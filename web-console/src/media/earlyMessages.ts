import type { LinkId } from '../protocol/generated';

/** A view is never further behind a message than this. */
const KEEP_MILLIS = 10_000;
const MAX_MESSAGES = 200;

/** Messages about a link that arrived before the view that lists it. */
export class EarlyMessages<M extends { readonly link: LinkId }> {
  private readonly now: () => number;
  private kept: { message: M; since: number }[] = [];

  /** @param now milliseconds that never run backwards */
  constructor(now: () => number) {
    this.now = now;
  }

  keep(message: M): void {
    const oldest = this.now() - KEEP_MILLIS;
    this.kept = this.kept.filter(({ since }) => since >= oldest).slice(1 - MAX_MESSAGES);
    this.kept.push({ message, since: this.now() });
  }

  /** The messages of that link in the order in which they came; they are not kept any longer. */
  take(link: LinkId): M[] {
    const oldest = this.now() - KEEP_MILLIS;
    const taken = this.kept.filter(
      ({ message, since }) => message.link === link && since >= oldest,
    );
    this.kept = this.kept.filter(({ message }) => message.link !== link);
    return taken.map(({ message }) => message);
  }

  clear(): void {
    this.kept = [];
  }
}
