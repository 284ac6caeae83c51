import { parse } from 'sdp-transform';
import type { FaceLayers, FaceLayersLayer } from '../../protocol/generated';

/** By what the bridge's offers name the sizes of a face, from small to large (RFC 8851). */
const [LOW, MIDDLE, HIGH] = ['1', '2', '3'] as const;

/** A browser may need a moment to count what it has just described. */
const PAUSE_MILLIS = 20;

/** What W3C webrtc-stats say of one of the encoders; a browser may leave out any of it. */
interface Encoder {
  readonly type: string;
  readonly rid?: string;
  readonly ssrc?: number;
  readonly rtxSsrc?: number;
}

/**
 * Under which numbers this page sends its face in several sizes. A description that names sizes leaves the numbers out, and
 * the browser says them nowhere but in its statistics.
 *
 * @param sdp what this page answers
 * @param closed whether nobody needs them any more
 * @return nothing where the description has one size alone, or nobody needs them any more
 */
export async function faceLayersOf(
  connection: RTCPeerConnection,
  sdp: string,
  closed: () => boolean,
): Promise<FaceLayers | undefined> {
  if (!parse(sdp).media.some(({ simulcast }) => simulcast?.dir1 === 'send')) return undefined;
  while (!closed()) {
    const layers = layersIn(await connection.getStats());
    if (layers !== undefined) return layers;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
  }
  return undefined;
}

function layersIn(report: RTCStatsReport): FaceLayers | undefined {
  const found = new Map<string, FaceLayersLayer>();
  report.forEach(({ type, rid, ssrc, rtxSsrc }: Encoder) => {
    if (type === 'outbound-rtp' && rid !== undefined && ssrc !== undefined && rtxSsrc !== undefined)
      found.set(rid, { ssrc, repair: rtxSsrc });
  });
  const [low, middle, high] = [LOW, MIDDLE, HIGH].map((rid) => found.get(rid));
  if (low === undefined || middle === undefined || high === undefined) return undefined;
  return { low, middle, high };
}
