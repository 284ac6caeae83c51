import { Listeners } from '../live/listeners';
import { FrameRepeats } from './frameRepeats';

/** Both sides open it with the same number, so that no description has to name it. */
const CHANNEL: RTCDataChannelInit = { negotiated: true, id: 0, ordered: true };

/** What waits to be sent beyond this is older than anybody's patience: the hand would move long after the clerk's. */
const MOST_WAITING_BYTES = 64 * 1024;

/**
 * The way beside the picture for what must arrive at once: the clerk's hand towards the kiosk as binary frames, the kiosk's
 * signs towards the clerk as text. It is there from the first description on and is never negotiated again. Nothing is kept
 * for later: what cannot be sent now is not sent. Frames are {@link FrameRepeats repeated}, texts are not: nobody waits for
 * those with a hand on the mouse.
 */
export class ControlChannel {
  private readonly channel: RTCDataChannel;
  private readonly repeats: FrameRepeats;
  private readonly frames = new Listeners<Uint8Array>();
  private readonly texts = new Listeners<string>();
  private readonly changes = new Listeners<void>();
  private said: string | undefined;

  constructor(connection: RTCPeerConnection) {
    this.channel = connection.createDataChannel('control', CHANNEL);
    this.channel.binaryType = 'arraybuffer';
    this.repeats = new FrameRepeats(connection, (frame) => this.frames.tell(frame));
    this.channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.take(data));
    this.channel.addEventListener('open', () => this.changes.tell());
    this.channel.addEventListener('close', () => this.changes.tell());
  }

  get open(): boolean {
    return this.channel.readyState === 'open';
  }

  /** Tells when {@link open} has changed. */
  readonly subscribe = (listener: () => void): (() => void) => this.changes.add(listener);

  /** Tells of each binary frame of the peer. */
  readonly onFrame = (listener: (frame: Uint8Array) => void): (() => void) =>
    this.frames.add(listener);

  /** What the peer has said last. */
  get lastText(): string | undefined {
    return this.said;
  }

  /** Tells of each text of the peer. */
  readonly onText = (listener: (text: string) => void): (() => void) => this.texts.add(listener);

  /** Sends now; gives whether it could. */
  send(message: Uint8Array<ArrayBuffer> | string): boolean {
    if (!this.open || this.channel.bufferedAmount > MOST_WAITING_BYTES) return false;
    if (typeof message === 'string') {
      this.channel.send(message);
    } else {
      this.channel.send(message);
      this.repeats.repeat(message);
    }
    return true;
  }

  private take(data: unknown): void {
    if (typeof data === 'string') {
      this.said = data;
      this.texts.tell(data);
    } else if (data instanceof ArrayBuffer) this.repeats.take(new Uint8Array(data));
  }
}
