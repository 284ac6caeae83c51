import { FakeDataChannel } from './fakeDataChannel';
import { fakeTrack } from './fakeMedia';

/**
 * A peer connection for tests that keeps the rules of JSEP (RFC 8829): which description is allowed in which state, when a
 * candidate may come, how transceivers are matched, and that two connections are connected once each has the other's
 * current description and a candidate of it.
 */

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

export interface FakeTransceiver {
  mid: string | null;
  direction: RTCRtpTransceiverDirection;
  currentDirection: RTCRtpTransceiverDirection | null;
  sender: FakeSender;
  receiver: { track: MediaStreamTrack };
}

interface Media {
  kind: 'audio' | 'video';
  mid: string;
  direction: RTCRtpTransceiverDirection;
}

function invalidState(message: string): DOMException {
  return new DOMException(message, 'InvalidStateError');
}

let ufrags = 0;

export class FakePeerConnection extends EventTarget {
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  readonly configurations: RTCConfiguration[];
  readonly transceivers: FakeTransceiver[] = [];
  readonly channels: FakeDataChannel[] = [];
  /** What {@link getStats} answers. */
  stats: Record<string, unknown>[] = [];
  private readonly network: FakeNetwork;
  private ufrag = '';
  private restarting = false;
  private candidatesOf = new Set<string>();

  constructor(configuration: RTCConfiguration, network: FakeNetwork) {
    super();
    this.configurations = [configuration];
    this.network = network;
  }

  get localUfrag(): string {
    return ufragOf(this.localDescription);
  }

  get remoteUfrag(): string {
    return ufragOf(this.remoteDescription);
  }

  /** Whether this side could send checks: both descriptions, and a candidate that belongs to the peer's current one. */
  get checks(): boolean {
    return this.signalingState === 'stable' && this.candidatesOf.has(this.remoteUfrag);
  }

  getConfiguration(): RTCConfiguration {
    return this.configurations.at(-1) ?? {};
  }

  setConfiguration(configuration: RTCConfiguration): void {
    this.requireOpen();
    this.configurations.push(configuration);
  }

  restartIce(): void {
    this.restarting = true;
  }

  addTransceiver(kind: 'audio' | 'video', init: RTCRtpTransceiverInit): FakeTransceiver {
    this.requireOpen();
    return this.newTransceiver(kind, null, init.direction ?? 'sendrecv');
  }

  /** Its line in the description is left out: nothing here depends on it. */
  createDataChannel(_label: string, init: RTCDataChannelInit = {}): RTCDataChannel {
    this.requireOpen();
    const channel = new FakeDataChannel(init.negotiated === true ? (init.id ?? null) : null);
    this.channels.push(channel);
    return channel as unknown as RTCDataChannel;
  }

  getTransceivers(): FakeTransceiver[] {
    return [...this.transceivers];
  }

  createOffer(): Promise<RTCSessionDescriptionInit> {
    this.requireOpen();
    const media = this.transceivers.map(({ sender, direction }, index) => ({
      kind: sender.kind as 'audio' | 'video',
      mid: String(index),
      direction,
    }));
    const fresh = this.localDescription === null || this.restarting;
    return Promise.resolve({ type: 'offer', sdp: sdpOf(fresh ? nextUfrag() : this.ufrag, media) });
  }

  createAnswer(): Promise<RTCSessionDescriptionInit> {
    this.requireOpen();
    if (this.signalingState !== 'have-remote-offer')
      return Promise.reject(invalidState(this.signalingState));
    const media = mediaOf(this.remoteDescription).map((line) => {
      const own = this.transceivers.find(({ mid }) => mid === line.mid);
      return { ...line, direction: own?.direction ?? 'inactive' };
    });
    return Promise.resolve({ type: 'answer', sdp: sdpOf(nextUfrag(), media) });
  }

  setLocalDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.requireOpen();
    const allowed =
      description.type === 'offer' ? ['stable', 'have-local-offer'] : ['have-remote-offer'];
    if (!allowed.includes(this.signalingState))
      return Promise.reject(invalidState(this.signalingState));
    this.localDescription = description;
    const changed = this.ufrag !== this.localUfrag;
    this.ufrag = this.localUfrag;
    this.restarting = false;
    this.signalingState = description.type === 'offer' ? 'have-local-offer' : 'stable';
    for (const [index, line] of mediaOf(description).entries()) {
      const transceiver = this.transceivers[index];
      if (transceiver !== undefined) transceiver.mid = line.mid;
    }
    if (changed) this.gather();
    this.network.settle();
    return Promise.resolve();
  }

  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.requireOpen();
    const allowed =
      description.type === 'offer' ? ['stable', 'have-remote-offer'] : ['have-local-offer'];
    if (!allowed.includes(this.signalingState))
      return Promise.reject(invalidState(this.signalingState));
    if (!description.sdp?.startsWith('v=0'))
      return Promise.reject(new DOMException('sdp', 'OperationError'));
    this.remoteDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable';
    for (const line of mediaOf(description)) this.match(line);
    this.network.settle();
    return Promise.resolve();
  }

  addIceCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    if (this.signalingState === 'closed') return Promise.reject(invalidState('closed'));
    if (this.remoteDescription === null)
      return Promise.reject(invalidState('no remote description'));
    const ufrag = / ufrag (\S+)/.exec(candidate.candidate ?? '')?.[1] ?? '';
    if (ufrag !== this.remoteUfrag)
      return Promise.reject(new DOMException('unknown ufrag', 'OperationError'));
    this.candidatesOf.add(ufrag);
    this.network.settle();
    return Promise.resolve();
  }

  getStats(): Promise<RTCStatsReport> {
    const entries = this.stats.map((stat, index) => [`stat-${index}`, stat] as const);
    return Promise.resolve(new Map(entries) as unknown as RTCStatsReport);
  }

  close(): void {
    this.signalingState = 'closed';
    this.connectionState = 'closed';
    for (const channel of this.channels) channel.close();
  }

  /** The channels that both sides have opened are open now. */
  join(other: FakePeerConnection): void {
    for (const own of this.channels) {
      const theirs = other.channels.find(({ id }) => id !== null && id === own.id);
      if (theirs !== undefined) own.join(theirs);
    }
  }

  become(state: RTCPeerConnectionState): void {
    if (this.connectionState === state || this.connectionState === 'closed') return;
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }

  private requireOpen(): void {
    if (this.signalingState === 'closed') throw invalidState('closed');
  }

  private gather(): void {
    this.become('connecting');
    const ufrag = this.ufrag;
    queueMicrotask(() => {
      const candidate = {
        candidate: `candidate:1 1 udp 2113937151 192.0.2.1 50000 typ host generation 0 ufrag ${ufrag}`,
        sdpMid: '0',
        sdpMLineIndex: 0,
      };
      if (this.signalingState === 'closed') return;
      this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
      this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: null }));
    });
  }

  private match(line: Media): void {
    const own =
      this.transceivers.find(({ mid }) => mid === line.mid) ??
      this.newTransceiver(line.kind, line.mid, 'recvonly');
    if (own.currentDirection !== null || !line.direction.startsWith('send')) return;
    own.currentDirection = own.direction;
    this.dispatchEvent(
      Object.assign(new Event('track'), { track: own.receiver.track, transceiver: own }),
    );
  }

  private newTransceiver(
    kind: 'audio' | 'video',
    mid: string | null,
    direction: RTCRtpTransceiverDirection,
  ): FakeTransceiver {
    const transceiver: FakeTransceiver = {
      mid,
      direction,
      currentDirection: null,
      sender: new FakeSender(kind, this),
      receiver: { track: fakeTrack(kind, `remote-${kind}`) },
    };
    this.transceivers.push(transceiver);
    return transceiver;
  }
}

/** The wires between the connections of a test; {@link cut} takes them away. */
export class FakeNetwork {
  readonly connections: FakePeerConnection[] = [];
  private up = true;

  readonly connect = (configuration: RTCConfiguration): RTCPeerConnection => {
    const connection = new FakePeerConnection(configuration, this);
    this.connections.push(connection);
    return connection as unknown as RTCPeerConnection;
  };

  cut(state: 'disconnected' | 'failed'): void {
    this.up = false;
    for (const each of this.connections) {
      if (each.connectionState === 'connected') each.become(state);
    }
  }

  restore(): void {
    this.up = true;
  }

  settle(): void {
    if (!this.up) return;
    for (const one of this.connections.filter(({ checks }) => checks)) {
      const other = this.connections.find(
        (each) =>
          each.checks && each.localUfrag === one.remoteUfrag && each.remoteUfrag === one.localUfrag,
      );
      if (other !== undefined) {
        one.become('connected');
        other.become('connected');
        one.join(other);
        other.join(one);
      }
    }
  }
}

function nextUfrag(): string {
  ufrags += 1;
  return `uf${ufrags}`;
}

function sdpOf(ufrag: string, media: Media[]): string {
  const head = ['v=0', 'o=- 1 1 IN IP4 0.0.0.0', 's=-', 't=0 0', `a=ice-ufrag:${ufrag}`];
  const lines = media.flatMap(({ kind, mid, direction }) => [
    `m=${kind} 9 UDP/TLS/RTP/SAVPF 96`,
    `a=mid:${mid}`,
    `a=${direction}`,
  ]);
  return [...head, ...lines, ''].join('\r\n');
}

function ufragOf(description: RTCSessionDescriptionInit | null): string {
  return /a=ice-ufrag:(\S+)/.exec(description?.sdp ?? '')?.[1] ?? '';
}

function mediaOf(description: RTCSessionDescriptionInit | null): Media[] {
  const pattern = /m=(audio|video) .*\r\na=mid:(\S+)\r\na=(sendrecv|sendonly|recvonly|inactive)/g;
  return [...(description?.sdp ?? '').matchAll(pattern)].map(([, kind, mid, direction]) => ({
    kind: kind as 'audio' | 'video',
    mid: mid ?? '',
    direction: direction as RTCRtpTransceiverDirection,
  }));
}
