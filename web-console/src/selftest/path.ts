import type { DialTestReportCandidateKind, DialTestReportPath } from '../protocol/generated';

/** The entries of W3C webrtc-stats that tell how two pages are connected. */
interface Stat {
  id: string;
  type: string;
  nominated?: boolean;
  state?: string;
  selectedCandidatePairId?: string;
  localCandidateId?: string;
  remoteCandidateId?: string;
  candidateType?: string;
  currentRoundTripTime?: number;
  dtlsState?: string;
  tlsVersion?: string;
  dtlsCipher?: string;
  packetsLost?: number;
  packetsReceived?: number;
}

/** How a connection goes; nothing while there is no way. Addresses stay here. */
export function pathOf(
  report: RTCStatsReport,
  connectMillis: number,
): DialTestReportPath | undefined {
  const stats: Stat[] = [];
  report.forEach((stat: Stat) => stats.push(stat));
  const transport = stats.find(({ type }) => type === 'transport');
  const byId = (id: string | undefined) => stats.find((stat) => stat.id === id);
  const pair =
    byId(transport?.selectedCandidatePairId) ??
    stats.find(
      ({ type, nominated, state }) =>
        type === 'candidate-pair' && nominated === true && state === 'succeeded',
    );
  const local = kindOf(byId(pair?.localCandidateId));
  const remote = kindOf(byId(pair?.remoteCandidateId));
  if (local === undefined || remote === undefined) return undefined;
  const { tlsVersion = '', dtlsCipher = '' } = transport ?? {};
  return {
    local,
    remote,
    connectMillis: Math.round(connectMillis),
    secured: transport?.dtlsState === 'connected',
    ...lossOf(stats),
    tls: [tlsVersion, dtlsCipher].filter((word) => word !== '').join(' '),
    ...(pair?.currentRoundTripTime === undefined
      ? {}
      : { roundTripMillis: pair.currentRoundTripTime * 1_000 }),
  };
}

const KINDS: Readonly<Record<string, DialTestReportCandidateKind>> = {
  host: 'HOST',
  srflx: 'SRFLX',
  prflx: 'PRFLX',
  relay: 'RELAY',
};

function kindOf(candidate: Stat | undefined): DialTestReportCandidateKind | undefined {
  return KINDS[candidate?.candidateType ?? ''];
}

/** What was lost on the way to this side, of sound and picture together; duplicates may make the count negative (RFC 3550). */
function lossOf(stats: readonly Stat[]): { lossPercent?: number } {
  const incoming = stats.filter(({ type }) => type === 'inbound-rtp');
  const sum = (count: (stat: Stat) => number | undefined) =>
    incoming.reduce((total, stat) => total + Math.max(0, count(stat) ?? 0), 0);
  const lost = sum(({ packetsLost }) => packetsLost);
  const expected = lost + sum(({ packetsReceived }) => packetsReceived);
  return expected === 0 ? {} : { lossPercent: (100 * lost) / expected };
}
