/** Samples that take part in the estimate; at one beat every second or two this is under a minute. */
const SAMPLES = 20;

/**
 * The server's time as this page can know it, so that countdowns agree on every screen whatever a kiosk's own clock says.
 *
 * A message is always late, never early: the sample that puts the server's clock furthest ahead travelled fastest.
 */
export class ServerClock {
  private readonly offsets: number[] = [];

  private readonly local: () => number;

  /** @param local this page's clock in epoch milliseconds */
  constructor(local: () => number) {
    this.local = local;
  }

  /** Takes note of the server's time in a message that has just arrived (ISO 8601). */
  heard(serverTime: string): void {
    const sent = Date.parse(serverTime);
    if (Number.isNaN(sent)) return;
    this.offsets.push(sent - this.local());
    if (this.offsets.length > SAMPLES) this.offsets.shift();
  }

  /** Epoch milliseconds at the server; this page's own time until the server has been heard. */
  now(): number {
    return this.local() + (this.offsets.length === 0 ? 0 : Math.max(...this.offsets));
  }
}
