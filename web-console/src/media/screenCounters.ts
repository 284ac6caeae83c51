import type { ScreenCounters } from './screenPacer';

/** The entries of W3C webrtc-stats that count here; a browser may leave out any of them. */
interface Stat {
  type: string;
  framesEncoded?: number;
  bytesSent?: number;
  qualityLimitationReason?: string;
  nominated?: boolean;
  availableOutgoingBitrate?: number;
}

/** Reads the statistics of the sender of a screen. */
export function countersOf(source: object, report: RTCStatsReport): ScreenCounters {
  const counters = { frames: 0, bytes: 0, overloaded: false };
  let bitrate: number | undefined;
  report.forEach((stat: Stat) => {
    if (stat.type === 'outbound-rtp') {
      counters.frames += stat.framesEncoded ?? 0;
      counters.bytes += stat.bytesSent ?? 0;
      counters.overloaded ||= stat.qualityLimitationReason === 'cpu';
    } else if (stat.type === 'candidate-pair' && stat.nominated === true) {
      bitrate = stat.availableOutgoingBitrate ?? bitrate;
    }
  });
  return { source, ...counters, ...(bitrate === undefined ? {} : { bitrate }) };
}
