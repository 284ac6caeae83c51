import type { LinkId, ServerMessageSignal } from '../protocol/generated';

/** A view is never further behind a signal than this. */
const KEEP_MILLIS = 10_000;
const MAX_SIGNALS = 200;

/** Signals that arrived before the view that lists their link. */
export class EarlySignals {
  private readonly now: () => number;
  private kept: { signal: ServerMessageSignal; since: number }[] = [];

  /** @param now milliseconds that never run backwards */
  constructor(now: () => number) {
    this.now = now;
  }

  keep(signal: ServerMessageSignal): void {
    const oldest = this.now() - KEEP_MILLIS;
    this.kept = this.kept.filter(({ since }) => since >= oldest).slice(1 - MAX_SIGNALS);
    this.kept.push({ signal, since: this.now() });
  }

  /** The signals of that link in the order in which they came; they are not kept any longer. */
  take(link: LinkId): ServerMessageSignal[] {
    const oldest = this.now() - KEEP_MILLIS;
    const taken = this.kept.filter(({ signal, since }) => signal.link === link && since >= oldest);
    this.kept = this.kept.filter(({ signal }) => signal.link !== link);
    return taken.map(({ signal }) => signal);
  }
}
