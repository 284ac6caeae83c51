/** A short break heals by itself more often than not; a restart would only disturb it. */
const PATIENCE_MILLIS = 2_000;
/** From nothing to connected takes well under a second; after this long a signal must have been lost. */
const FIRST_CONNECT_MILLIS = 4_000;
const LONGEST_PAUSE_MILLIS = 10_000;

/**
 * Decides when the initiating side of a link restarts ICE.
 *
 * Broken for two seconds, failed, or not connected in time: restart, and again with growing pauses until it is connected.
 */
export class Recovery {
  private readonly restart: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restarts = 0;

  constructor(restart: () => void) {
    this.restart = restart;
  }

  /** Takes note of the connection's state. */
  observe(state: RTCPeerConnectionState): void {
    switch (state) {
      case 'connected':
        this.stop();
        this.restarts = 0;
        break;
      case 'disconnected':
        this.in(PATIENCE_MILLIS);
        break;
      case 'failed':
        // A restart that fails at once must not follow itself without a pause.
        if (this.restarts === 0) this.now();
        else if (this.timer === undefined) this.in(this.pause());
        break;
      case 'closed':
        this.stop();
        break;
      case 'new':
      case 'connecting':
        if (this.timer === undefined) this.in(this.pause());
    }
  }

  /** The network has changed under a link that is not well: do not wait. */
  now(): void {
    this.restarts += 1;
    this.in(this.pause());
    this.restart();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private pause(): number {
    return Math.min(FIRST_CONNECT_MILLIS + this.restarts * PATIENCE_MILLIS, LONGEST_PAUSE_MILLIS);
  }

  private in(millis: number): void {
    this.stop();
    this.timer = setTimeout(() => this.now(), millis);
  }
}
