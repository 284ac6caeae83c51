import { parse, write } from 'sdp-transform';
import type { PageId } from '../../protocol/generated';
import type { Lane } from '../lanes';

/** A line on which the bridge sends somebody's voice or face, or what he shows. */
export interface BridgeLine {
  /** Names the line in every description (RFC 5888). */
  readonly mid: string;
  /** Whose it is: the name of the media stream (RFC 8830). */
  readonly stream: PageId;
  readonly lane: Lane;
}

/** How the sources of a page end that are no voice and no face; those have the names that bridges give them. */
const SHOWN: Readonly<Record<string, Lane>> = { v1: 'screen', v2: 'document' };

/** Grows from offer to offer (RFC 8866, sess-version). */
export function versionOf(sdp: string): number {
  return parse(sdp).origin.sessionVersion;
}

/** As the parser gives it, which makes numbers of names that look like one. */
interface ParsedLine {
  readonly mid?: string | number;
  readonly type: string;
  readonly msid?: { readonly id: string | number; readonly appdata?: string | number }[];
  readonly direction?: string;
}

/** The lines of an offer on which something is sent now; the line of somebody who has left is inactive. */
export function sendingLines(sdp: string): BridgeLine[] {
  const lines: readonly ParsedLine[] = parse(sdp).media;
  return lines.flatMap(({ type, mid, msid, direction }) => {
    const [named] = msid ?? [];
    return mid === undefined || named === undefined || direction !== 'sendonly'
      ? []
      : [{ mid: String(mid), stream: String(named.id), lane: laneOf(type, named.appdata) }];
  });
}

/** How many lines the bridge has for what this page sends: the first ones. */
export function ownLines(sdp: string): number {
  const lines: readonly ParsedLine[] = parse(sdp).media;
  return lines.filter(({ direction }) => direction === 'recvonly').length;
}

function laneOf(type: string, source: string | number | undefined): Lane {
  const [, end = ''] = /-(v\d+)$/.exec(String(source ?? '')) ?? [];
  return SHOWN[end] ?? (type === 'audio' ? 'audio' : 'video');
}

/**
 * The offer with a pause at those sizes of the own face (RFC 8853). A browser begins each one anew that is offered without, and
 * starts its encoders twice over: once for the offer, and once when it is told what is wanted.
 */
export function withPauses(sdp: string, resting: readonly string[]): string {
  if (resting.length === 0) return sdp;
  const description = parse(sdp);
  for (const { simulcast } of description.media)
    if (simulcast !== undefined)
      simulcast.list1 = simulcast.list1
        .split(';')
        .map((rid) => (resting.includes(rid) ? `~${rid}` : rid))
        .join(';');
  return write(description);
}
