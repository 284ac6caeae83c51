import type { PageId } from '../../protocol/generated';

/** A line on which the bridge sends somebody's voice or face. */
export interface BridgeLine {
  /** Names the line in every description (RFC 5888). */
  readonly mid: string;
  /** Whose it is: the name of the media stream (RFC 8830). */
  readonly stream: PageId;
}

/** The lines of an offer on which something is sent now; the line of somebody who has left is inactive. */
export function sendingLines(sdp: string): BridgeLine[] {
  const [, ...sections] = sdp.split(/^m=/m);
  return sections.flatMap((section) => {
    const mid = /^a=mid:(\S+)/m.exec(section)?.[1];
    const stream = /^a=msid:(\S+)/m.exec(section)?.[1];
    if (mid === undefined || stream === undefined || !/^a=sendonly$/m.test(section)) return [];
    return [{ mid, stream }];
  });
}
