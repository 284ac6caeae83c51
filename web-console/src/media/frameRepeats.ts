/** A network that loses one packet has mostly let the next one through by then. */
export const REPEATED_AFTER_MILLIS = 15;

/** Nothing is sent again by the browser, and a repeat that comes late holds nothing up. */
const CHANNEL: RTCDataChannelInit = {
  negotiated: true,
  id: 1,
  ordered: false,
  maxRetransmits: 0,
};

const NUMBER_BYTES = 4;

/**
 * Sends every frame of a reliable channel once more, on a channel that guarantees nothing. SCTP needs 400 ms and more to
 * notice that its last packet was lost (RFC 9260, section 6.3.1), as a click's mostly is; the repeat is there long before.
 * A repeat counts only if its frame is the next one: so the order stays, and what is lost twice comes as it would anyway.
 */
export class FrameRepeats {
  private readonly channel: RTCDataChannel;
  private readonly tell: (frame: Uint8Array) => void;
  private sent = 0;
  private arrived = 0;
  private told = 0;

  /** @param tell hears of each frame once and in order, whichever way it comes first */
  constructor(connection: RTCPeerConnection, tell: (frame: Uint8Array) => void) {
    this.channel = connection.createDataChannel('control-repeats', CHANNEL);
    this.channel.binaryType = 'arraybuffer';
    this.channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data instanceof ArrayBuffer && data.byteLength >= NUMBER_BYTES) this.takeRepeat(data);
    });
    this.tell = tell;
  }

  /** The reliable channel has been given this frame. */
  repeat(frame: Uint8Array): void {
    const message = new Uint8Array(NUMBER_BYTES + frame.length);
    new DataView(message.buffer).setUint32(0, this.sent);
    message.set(frame, NUMBER_BYTES);
    this.sent += 1;
    setTimeout(() => {
      if (this.channel.readyState === 'open') this.channel.send(message);
    }, REPEATED_AFTER_MILLIS);
  }

  /** The reliable channel has brought this frame. */
  take(frame: Uint8Array): void {
    this.takeNumbered(this.arrived, frame);
    this.arrived += 1;
  }

  private takeRepeat(message: ArrayBuffer): void {
    const number = new DataView(message).getUint32(0);
    this.takeNumbered(number, new Uint8Array(message, NUMBER_BYTES));
  }

  private takeNumbered(number: number, frame: Uint8Array): void {
    if (number !== this.told) return;
    this.told += 1;
    this.tell(frame);
  }
}
