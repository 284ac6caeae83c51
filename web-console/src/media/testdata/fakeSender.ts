import type { FakePeerConnection } from './fakeRtc';

/** A sender by the rules of W3C webrtc-pc, section 5.2. */
export class FakeSender {
  track: MediaStreamTrack | null = null;
  readonly kind: string;
  private readonly owner: FakePeerConnection;
  private encodings: RTCRtpEncodingParameters[] = [{ active: true }];
  private transaction = 0;
  /** How often an offer has begun an encoder that rested. */
  restarts = 0;
  private rids: readonly string[] = [];

  constructor(kind: string, owner: FakePeerConnection) {
    this.kind = kind;
    this.owner = owner;
  }

  replaceTrack(track: MediaStreamTrack | null): Promise<void> {
    if (this.owner.signalingState === 'closed') return Promise.reject(invalidState('closed'));
    if (track !== null && track.kind !== this.kind)
      return Promise.reject(new TypeError('wrong kind'));
    // As in browsers, what a sender says of itself is true only a moment later.
    return Promise.resolve().then(() => {
      this.track = track;
    });
  }

  /** Whether it packs what it has. */
  get active(): boolean {
    return this.encodings.some(({ active }) => active);
  }

  /** Takes so many encoders as its line was first offered with; they stay (W3C webrtc-pc, section 5.4.1). */
  split(rids: readonly string[]): void {
    this.rids = rids;
    const divisor = (index: number) => 2 ** (rids.length - 1 - index);
    this.encodings = rids.map((rid, index) => ({
      rid,
      active: true,
      scaleResolutionDownBy: divisor(index),
    }));
  }

  /** Encoders begin again, except where there is the sign of a pause: what Chromium makes of every offer of them. */
  resume(sizes: readonly string[]): void {
    for (const [index, encoding] of this.encodings.entries()) {
      const active = sizes[index]?.startsWith('~') === false;
      if (active && !encoding.active) this.restarts += 1;
      encoding.active = active;
    }
  }

  /** The names of its encoders, where it has several; with the sign of a pause before those that rest (RFC 8853). */
  get sizes(): readonly string[] {
    return this.rids.map((rid, index) => (this.encodings[index]?.active ? rid : `~${rid}`));
  }

  /** How high each picture is that it packs of a camera's of 720 lines, where there may be several. */
  get heights(): readonly number[] | undefined {
    if (this.rids.length === 0) return undefined;
    const packed = this.encodings.filter(({ active }) => active);
    return packed.map(({ scaleResolutionDownBy = 1 }) => 720 / scaleResolutionDownBy);
  }

  getStats(): Promise<RTCStatsReport> {
    return this.owner.getStats();
  }

  setStreams(): void {
    if (this.owner.signalingState === 'closed') throw invalidState('closed');
  }

  getParameters(): RTCRtpSendParameters {
    this.transaction += 1;
    return {
      transactionId: String(this.transaction),
      encodings: this.encodings.map((encoding) => ({ ...encoding })),
      codecs: [],
      headerExtensions: [],
      rtcp: {},
    };
  }

  setParameters(parameters: RTCRtpSendParameters): Promise<void> {
    if (parameters.transactionId !== String(this.transaction))
      return Promise.reject(invalidState('stale'));
    if (parameters.encodings.length !== this.encodings.length) {
      return Promise.reject(new DOMException('encodings', 'InvalidModificationError'));
    }
    this.encodings = parameters.encodings;
    return Promise.resolve();
  }
}

export function invalidState(message: string): DOMException {
  return new DOMException(message, 'InvalidStateError');
}
