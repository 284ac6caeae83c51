import { parse } from 'sdp-transform';
import type { PageId } from '../../protocol/generated';

/** A line on which the bridge sends somebody's voice or face. */
export interface BridgeLine {
  /** Names the line in every description (RFC 5888). */
  readonly mid: string;
  /** Whose it is: the name of the media stream (RFC 8830). */
  readonly stream: PageId;
}

/** Grows from offer to offer (RFC 8866, sess-version). */
export function versionOf(sdp: string): number {
  return parse(sdp).origin.sessionVersion;
}

/** As the parser gives it, which makes numbers of names that look like one. */
interface ParsedLine {
  readonly mid?: string | number;
  readonly msid?: { readonly id: string | number }[];
  readonly direction?: string;
}

/** The lines of an offer on which something is sent now; the line of somebody who has left is inactive. */
export function sendingLines(sdp: string): BridgeLine[] {
  const lines: readonly ParsedLine[] = parse(sdp).media;
  return lines.flatMap(({ mid, msid, direction }) => {
    const stream = msid?.[0]?.id;
    return mid === undefined || stream === undefined || direction !== 'sendonly'
      ? []
      : [{ mid: String(mid), stream: String(stream) }];
  });
}
