/** What the statistics of a connection say at one moment; counters grow over the connection's life. */
export interface LinkSample {
  /** Milliseconds that never run backwards. */
  readonly at: number;
  readonly roundTripMillis?: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  readonly audioPackets: number;
  /** How much sound was played out; silence adds nothing (W3C webrtc-stats, totalAudioEnergy). */
  readonly audioEnergy: number;
  readonly framesDecoded: number;
  readonly freezeSeconds: number;
  /** Share of the packets sent lately that the peer has missed, 0 to 1. */
  readonly outgoingLoss: number;
  /** What the congestion control believes it may send, in bit/s. */
  readonly outgoingBitrate?: number;
  /** Everything that came, reports on what was sent included. */
  readonly bytesReceived?: number;
}

/** The entries of W3C webrtc-stats that count here; a browser may leave out any of them. */
interface Stat {
  type: string;
  kind?: string;
  trackIdentifier?: string;
  nominated?: boolean;
  state?: string;
  currentRoundTripTime?: number;
  availableOutgoingBitrate?: number;
  bytesReceived?: number;
  packetsReceived?: number;
  packetsLost?: number;
  framesDecoded?: number;
  totalFreezesDuration?: number;
  totalAudioEnergy?: number;
  fractionLost?: number;
}

/**
 * Reads a connection's statistics.
 *
 * @param tracks the ids of the received tracks that count, where one connection brings several peers; all of them if absent
 */
export function sampleOf(
  report: RTCStatsReport,
  at: number,
  tracks?: ReadonlySet<string>,
): LinkSample {
  const stats: Stat[] = [];
  report.forEach((stat: Stat) => stats.push(stat));
  const inbound = stats.filter(
    ({ type, trackIdentifier }) =>
      type === 'inbound-rtp' && (tracks?.has(trackIdentifier ?? '') ?? true),
  );
  const pair = stats.find(
    ({ type, nominated, state }) =>
      type === 'candidate-pair' && nominated === true && state === 'succeeded',
  );
  const outgoing = stats.filter(({ type }) => type === 'remote-inbound-rtp');
  return {
    at,
    packetsReceived: sum(inbound, 'packetsReceived'),
    packetsLost: sum(inbound, 'packetsLost'),
    audioPackets: sum(
      inbound.filter(({ kind }) => kind === 'audio'),
      'packetsReceived',
    ),
    audioEnergy: sum(inbound, 'totalAudioEnergy'),
    framesDecoded: sum(inbound, 'framesDecoded'),
    freezeSeconds: sum(inbound, 'totalFreezesDuration'),
    outgoingLoss: Math.max(0, ...outgoing.map(({ fractionLost }) => fractionLost ?? 0)),
    ...(pair?.currentRoundTripTime === undefined
      ? {}
      : { roundTripMillis: pair.currentRoundTripTime * 1_000 }),
    ...(pair?.availableOutgoingBitrate === undefined
      ? {}
      : { outgoingBitrate: pair.availableOutgoingBitrate }),
    ...(pair?.bytesReceived === undefined ? {} : { bytesReceived: pair.bytesReceived }),
  };
}

type Counter =
  'packetsReceived' | 'packetsLost' | 'framesDecoded' | 'totalFreezesDuration' | 'totalAudioEnergy';

function sum(stats: Stat[], counter: Counter): number {
  return stats.reduce((total, stat) => total + (stat[counter] ?? 0), 0);
}
