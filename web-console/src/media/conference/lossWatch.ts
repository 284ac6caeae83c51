/** From an offer to connected takes well under a second. */
const CONNECT_MILLIS = 10_000;
/** A short break heals by itself more often than not. */
const PATIENCE_MILLIS = 2_000;
/** Whoever sends is told what has arrived several times a second; the state of a connection lags seconds behind. */
const SILENT_MILLIS = 1_200;

/**
 * Notices that a bridge is not reached or lost. Nothing is mended: a bridge does not hear a restart of ICE, and the direct
 * links are there to take over.
 */
export class LossWatch {
  private readonly lost: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = false;
  /** How much had come when something came last. */
  private heard: { readonly bytes: number; readonly at: number } | undefined;

  constructor(lost: () => void) {
    this.lost = lost;
  }

  /**
   * The bridge has offered a connection, which has its time from now on. While it has not, the bridge is slow, or the server:
   * this page knows nothing of a loss.
   */
  offered(): void {
    if (this.asked) return;
    this.asked = true;
    this.in(CONNECT_MILLIS);
  }

  /** Takes note of the connection's state. */
  observe(state: RTCPeerConnectionState): void {
    switch (state) {
      case 'connected':
        this.stop();
        break;
      case 'disconnected':
        this.in(PATIENCE_MILLIS);
        break;
      case 'failed':
        this.stop();
        this.lost();
        break;
      // On the way to a first connection, or back to it: the time that there is for it runs already.
      case 'new':
      case 'connecting':
      case 'closed':
    }
  }

  /**
   * Takes note of all that has come so far, while this page sends and cannot do without an answer.
   *
   * @param at milliseconds that never run backwards
   */
  listen(bytes: number, at: number): void {
    if (this.heard?.bytes !== bytes) this.heard = { bytes, at };
    else if (at - this.heard.at >= SILENT_MILLIS) this.lost();
  }

  /** Nothing needs to come now. */
  rest(): void {
    this.heard = undefined;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private in(millis: number): void {
    this.stop();
    this.timer = setTimeout(this.lost, millis);
  }
}
