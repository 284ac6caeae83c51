import type { FaceLayers, SignalPayload, SignalPayloadCandidate } from '../protocol/generated';
import { LaneSenders } from './laneSenders';
import { withStartBitrate } from './startBitrate';

/** Whether media could flow: never connected so far, connected, or connected before and broken now. */
export type LinkPhase = 'connecting' | 'connected' | 'interrupted';

/** What a connection needs of its link. */
export interface MediaConnectionHost {
  signal(payload: SignalPayload): void;
  /** The connection has come to that state, and the phase with it. */
  observe(state: RTCPeerConnectionState): void;
}

/** Candidates kept for a description that has not come yet. */
const MAX_EARLY = 64;

/** How every connection for media is made: all of it over one way (RFC 8843, RFC 5761). */
export function mediaConfiguration(iceServers: RTCIceServer[]): RTCConfiguration {
  return {
    iceServers,
    bundlePolicy: 'max-bundle',
    rtcpMuxPolicy: 'require',
    iceCandidatePoolSize: 1,
  };
}

/**
 * What the links to another page and to a media bridge have in common: one description after the other, by the rules of
 * JSEP (RFC 8829), candidates that may come too early, and what is sent. Who offers, and which lines there are, is the
 * link's own business.
 */
export class MediaConnection {
  readonly connection: RTCPeerConnection;
  /** What this page sends. */
  readonly senders: LaneSenders;
  phase: LinkPhase = 'connecting';

  private readonly host: MediaConnectionHost;
  private early: RTCIceCandidateInit[] = [];
  /** What would overtake the description that it belongs to. */
  private held: SignalPayloadCandidate[] | undefined;
  private work: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(connection: RTCPeerConnection, host: MediaConnectionHost) {
    this.connection = connection;
    this.host = host;
    this.senders = new LaneSenders({
      enqueue: (step) => this.enqueue(step),
      failed: (failure) => this.unlessClosed(failure),
    });
    connection.addEventListener('icecandidate', ({ candidate }) => this.tell(candidate));
    connection.addEventListener('connectionstatechange', () => this.observe());
  }

  /** One step after the other: JSEP allows one operation at a time. A step that fails is mended by its link. */
  enqueue(step: () => Promise<void>): void {
    this.work = this.work
      .then(() => (this.closed ? undefined : step()))
      .catch((failure: unknown) => this.unlessClosed(failure));
  }

  /**
   * Carries out, as part of a step, what the peer has described.
   *
   * @param answer what an offer is answered with
   */
  async accept(type: 'offer' | 'answer', sdp: string, answer?: () => Promise<void>): Promise<void> {
    await this.connection.setRemoteDescription({ type, sdp: withStartBitrate(sdp) });
    await answer?.();
    await this.senders.limitAll();
    for (const candidate of this.early.splice(0)) await this.tryCandidate(candidate);
  }

  /**
   * Describes this side to the peer, as part of a step.
   *
   * @param layersOf what the description itself leaves out of a face that goes in several sizes
   */
  async describe(
    kind: 'OFFER' | 'ANSWER',
    layersOf?: (sdp: string) => Promise<FaceLayers | undefined>,
  ): Promise<void> {
    const { connection } = this;
    this.held = [];
    try {
      await connection.setLocalDescription(
        await (kind === 'OFFER' ? connection.createOffer() : connection.createAnswer()),
      );
      const sdp = connection.localDescription?.sdp;
      const layers = sdp === undefined ? undefined : await layersOf?.(sdp);
      if (sdp === undefined || this.closed) return;
      this.host.signal({ type: 'Description', kind, sdp, ...(layers && { layers }) });
    } finally {
      this.release();
    }
  }

  /** Takes a way on which the peer might be reached. */
  takeCandidate({ candidate, mid, lineIndex }: SignalPayloadCandidate): void {
    const init = { candidate, sdpMid: mid ?? null, sdpMLineIndex: lineIndex ?? null };
    this.enqueue(async () => {
      if (this.connection.remoteDescription === null) this.keep(init);
      else await this.tryCandidate(init);
    });
  }

  close(): void {
    this.closed = true;
    this.senders.stop();
    this.connection.close();
  }

  /** A candidate that does not fit may have overtaken its description, as around a restart; it gets one more chance. */
  private async tryCandidate(init: RTCIceCandidateInit): Promise<void> {
    await this.connection.addIceCandidate(init).catch(() => this.keep(init));
  }

  private keep(init: RTCIceCandidateInit): void {
    this.early = [...this.early, init].slice(-MAX_EARLY);
  }

  private tell(candidate: RTCIceCandidate | null): void {
    if (candidate === null || candidate.candidate === '') return;
    const payload: SignalPayloadCandidate = {
      type: 'Candidate',
      candidate: candidate.candidate,
      ...(candidate.sdpMid === null ? {} : { mid: candidate.sdpMid }),
      ...(candidate.sdpMLineIndex === null ? {} : { lineIndex: candidate.sdpMLineIndex }),
    };
    if (this.held === undefined) this.host.signal(payload);
    else this.held.push(payload);
  }

  private release(): void {
    const { held = [] } = this;
    this.held = undefined;
    if (!this.closed) for (const payload of held) this.host.signal(payload);
  }

  private observe(): void {
    const state = this.connection.connectionState;
    if (state === 'connected') this.phase = 'connected';
    else if (this.phase === 'connected') this.phase = 'interrupted';
    this.host.observe(state);
  }

  private unlessClosed(failure: unknown): void {
    if (!this.closed) reportError(failure);
  }
}
