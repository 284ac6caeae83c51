import { parse } from 'sdp-transform';

/** One line of media in a description, as far as anything here looks at it. */
export interface FakeMedia {
  readonly kind: 'audio' | 'video';
  readonly mid: string;
  readonly direction: RTCRtpTransceiverDirection;
  /** The track's name, where the description has one (RFC 8830). */
  readonly track?: string;
  /** The sizes in which it goes, where there are several (RFC 8853): what is offered, and in an answer what is sent. */
  readonly sizes?: readonly string[];
}

let ufrags = 0;

/** The name of a new ICE session (RFC 8839, section 5.4). */
export function nextUfrag(): string {
  ufrags += 1;
  return `uf${ufrags}`;
}

export function sdpOf(ufrag: string, media: readonly FakeMedia[]): string {
  const head = ['v=0', 'o=- 1 1 IN IP4 0.0.0.0', 's=-', 't=0 0', `a=ice-ufrag:${ufrag}`];
  const lines = media.flatMap(({ kind, mid, direction, sizes }) => [
    `m=${kind} 9 UDP/TLS/RTP/SAVPF 96`,
    `a=mid:${mid}`,
    `a=${direction}`,
    ...sizesOf(sizes),
  ]);
  return [...head, ...lines, ''].join('\r\n');
}

function sizesOf(sizes: readonly string[] = []): string[] {
  if (sizes.length === 0) return [];
  return [
    ...sizes.map((rid) => `a=rid:${rid.replace('~', '')} send`),
    `a=simulcast:send ${sizes.join(';')}`,
  ];
}

export function ufragOf(description: RTCSessionDescriptionInit | null): string {
  return /a=ice-ufrag:(\S+)/.exec(description?.sdp ?? '')?.[1] ?? '';
}

/** A candidate of that session (RFC 8839, section 5.1). */
export function candidateOf(ufrag: string): string {
  return `candidate:1 1 udp 2113937151 192.0.2.1 50000 typ host generation 0 ufrag ${ufrag}`;
}

export function mediaOf(description: RTCSessionDescriptionInit | null): FakeMedia[] {
  return parse(description?.sdp ?? '').media.map(({ type, mid, direction, msid, simulcast }) => ({
    kind: type as 'audio' | 'video',
    mid: String(mid),
    direction: direction ?? 'sendrecv',
    ...(msid?.[0]?.appdata === undefined ? {} : { track: msid[0].appdata }),
    ...(simulcast === undefined ? {} : { sizes: simulcast.list1.split(';') }),
  }));
}

const SENDS: readonly RTCRtpTransceiverDirection[] = ['sendrecv', 'sendonly'];
const RECEIVES: readonly RTCRtpTransceiverDirection[] = ['sendrecv', 'recvonly'];

/** What an answer says to what was offered, by what this side would like (RFC 8829, section 5.3.1). */
export function answered(
  offered: RTCRtpTransceiverDirection,
  own: RTCRtpTransceiverDirection,
): RTCRtpTransceiverDirection {
  const sends = RECEIVES.includes(offered) && SENDS.includes(own);
  const receives = SENDS.includes(offered) && RECEIVES.includes(own);
  if (sends) return receives ? 'sendrecv' : 'sendonly';
  return receives ? 'recvonly' : 'inactive';
}
