/** A data channel that both sides have opened with the same number (RFC 8832, section 4: out of band). */
export class FakeDataChannel extends EventTarget {
  readyState: RTCDataChannelState = 'connecting';
  binaryType: BinaryType = 'arraybuffer';
  bufferedAmount = 0;
  readonly id: number | null;
  private peer: FakeDataChannel | undefined;
  private stalled: (() => void)[] | undefined;

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
    const arrive = () =>
      this.peer?.dispatchEvent(Object.assign(new Event('message'), { data: arrived }));
    if (this.stalled === undefined) queueMicrotask(arrive);
    else this.stalled.push(arrive);
  }

  /** A packet is lost: nothing that is sent from now on arrives before {@link mend}. */
  stall(): void {
    this.stalled = [];
  }

  /** What was lost has been sent again, and all that waited for it arrives. */
  mend(): void {
    const waiting = this.stalled ?? [];
    this.stalled = undefined;
    for (const arrive of waiting) arrive();
  }

  /** What was sent since {@link stall} never arrives: the channel sends nothing again. */
  lose(): void {
    this.stalled = undefined;
  }

  close(): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    this.dispatchEvent(new Event('close'));
    this.peer?.close();
  }
}
