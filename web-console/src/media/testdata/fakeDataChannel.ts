/** A data channel that both sides have opened with the same number (RFC 8832, section 4: out of band). */
export class FakeDataChannel extends EventTarget {
  readyState: RTCDataChannelState = 'connecting';
  binaryType: BinaryType = 'arraybuffer';
  bufferedAmount = 0;
  readonly id: number | null;
  private peer: FakeDataChannel | undefined;

  constructor(id: number | null) {
    super();
    this.id = id;
  }

  join(peer: FakeDataChannel): void {
    if (this.readyState !== 'connecting') return;
    this.peer = peer;
    this.readyState = 'open';
    this.dispatchEvent(new Event('open'));
  }

  send(data: string | Uint8Array): void {
    if (this.readyState !== 'open') throw new DOMException(this.readyState, 'InvalidStateError');
    const arrived = typeof data === 'string' ? data : data.slice().buffer;
    queueMicrotask(() =>
      this.peer?.dispatchEvent(Object.assign(new Event('message'), { data: arrived })),
    );
  }

  close(): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    this.dispatchEvent(new Event('close'));
    this.peer?.close();
  }
}
