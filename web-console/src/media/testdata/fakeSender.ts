import type { FakePeerConnection } from './fakeRtc';

/** A sender by the rules of W3C webrtc-pc, section 5.2. */
export class FakeSender {
  track: MediaStreamTrack | null = null;
  readonly kind: string;
  private readonly owner: FakePeerConnection;
  private encodings: RTCRtpEncodingParameters[] = [{ active: true }];
  private transaction = 0;

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
    return this.encodings.every(({ active }) => active);
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
