import { FakeDataChannel } from './fakeDataChannel';
import { fakeTrack } from './fakeMedia';
import type { FakeFlow, FakeNetwork, NetworkEnd } from './fakeNetwork';
import {
  answered,
  candidateOf,
  mediaOf,
  nextUfrag,
  sdpOf,
  ufragOf,
  type FakeMedia,
} from './fakeSdp';
import { FakeSender, invalidState } from './fakeSender';

export interface FakeTransceiver {
  mid: string | null;
  direction: RTCRtpTransceiverDirection;
  currentDirection: RTCRtpTransceiverDirection | null;
  sender: FakeSender;
  receiver: { track: MediaStreamTrack };
}

let ssrcs = 0;

function nextSsrcs(): { ssrc: number; rtxSsrc: number } {
  ssrcs += 2;
  return { ssrc: ssrcs - 1, rtxSsrc: ssrcs };
}

/** What has arrived on one line. */
interface Counted extends Record<string, unknown> {
  packetsReceived: number;
  framesDecoded: number;
  totalAudioEnergy: number;
}

/**
 * A peer connection for tests that keeps the rules of JSEP (RFC 8829): which description is allowed in which state, when a
 * candidate may come, how transceivers are matched, and that two connections are connected once each has the other's
 * current description and a candidate of it.
 */
export class FakePeerConnection extends EventTarget implements NetworkEnd {
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  readonly configurations: RTCConfiguration[];
  readonly transceivers: FakeTransceiver[] = [];
  readonly channels: FakeDataChannel[] = [];
  /** What {@link getStats} answers. */
  stats: Record<string, unknown>[] = [];
  private readonly counted = new Map<string, Counted>();
  private readonly network: FakeNetwork;
  private ufrag = '';
  private restarting = false;
  private candidatesOf = new Set<string>();
  /** The session of the peer that the last answer was given to. */
  private answeredUfrag = '';
  private readonly arriving = new Set<FakeTransceiver>();

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
      return {
        ...line,
        direction: answered(line.direction, own?.direction ?? 'inactive'),
        sizes: own?.sender.sizes ?? [],
      };
    });
    // A peer that begins a new session is answered with one (RFC 8839, section 4.4.1.1.1).
    const fresh = this.answeredUfrag !== this.remoteUfrag;
    this.answeredUfrag = this.remoteUfrag;
    return Promise.resolve({ type: 'answer', sdp: sdpOf(fresh ? nextUfrag() : this.ufrag, media) });
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
      this.number(line);
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
    if (description.sdp.includes('a=candidate:')) this.candidatesOf.add(this.remoteUfrag);
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
  join(other: NetworkEnd): void {
    for (const own of this.channels) {
      const theirs = other.channels.find(({ id }) => id !== null && id === own.id);
      if (theirs !== undefined) own.join(theirs);
    }
  }

  get sending(): FakeFlow[] {
    return this.transceivers.flatMap(({ mid, direction, sender }) => {
      const { track, active, heights } = sender;
      if (mid === null || track === null || !active || !direction.startsWith('send')) return [];
      const flow = { mid, kind: track.kind as 'audio' | 'video', silent: !track.enabled };
      return [heights === undefined ? flow : { ...flow, heights }];
    });
  }

  /** A browser says the numbers of several sizes in its statistics alone. */
  private number({ mid, sizes = [] }: FakeMedia): void {
    for (const size of sizes) {
      const rid = size.replace('~', '');
      if (this.stats.some((stat) => stat.type === 'outbound-rtp' && stat.rid === rid)) continue;
      const stat = { type: 'outbound-rtp', kind: 'video', mid, rid, ...nextSsrcs() };
      if (this.network.statsLag === 0) this.stats.push(stat);
      else setTimeout(() => this.stats.push(stat), this.network.statsLag);
    }
  }

  /** It is counted as W3C webrtc-stats counts it. */
  arrive({ mid, kind, silent }: FakeFlow): void {
    const track = this.transceivers.find((each) => each.mid === mid)?.receiver.track.id;
    const counters = { packetsReceived: 0, framesDecoded: 0, totalAudioEnergy: 0 };
    const known = this.counted.get(mid);
    const stat = known ?? { type: 'inbound-rtp', kind, mid, trackIdentifier: track, ...counters };
    if (known === undefined) this.stats.push(stat);
    this.counted.set(mid, stat);
    stat.packetsReceived += 5;
    if (kind === 'video') stat.framesDecoded += 3;
    else if (!silent) stat.totalAudioEnergy += 0.01;
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
        candidate: candidateOf(ufrag),
        sdpMid: '0',
        sdpMLineIndex: 0,
      };
      if (this.signalingState === 'closed') return;
      this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
      this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: null }));
    });
  }

  private match(line: FakeMedia): void {
    const known = this.transceivers.find(({ mid }) => mid === line.mid);
    const own = known ?? this.newTransceiver(line.kind, line.mid, 'recvonly', line.track);
    if (line.sizes !== undefined) {
      if (known === undefined) own.sender.split(line.sizes);
      else own.sender.resume(line.sizes);
    }
    if (!line.direction.startsWith('send')) {
      this.arriving.delete(own);
      return;
    }
    if (this.arriving.has(own)) return;
    this.arriving.add(own);
    own.currentDirection = own.direction;
    this.dispatchEvent(
      Object.assign(new Event('track'), { track: own.receiver.track, transceiver: own }),
    );
  }

  private newTransceiver(
    kind: 'audio' | 'video',
    mid: string | null,
    direction: RTCRtpTransceiverDirection,
    track = `remote-${kind}-${this.transceivers.length}`,
  ): FakeTransceiver {
    const transceiver: FakeTransceiver = {
      mid,
      direction,
      currentDirection: null,
      sender: new FakeSender(kind, this),
      receiver: { track: fakeTrack(kind, track) },
    };
    this.transceivers.push(transceiver);
    return transceiver;
  }
}
