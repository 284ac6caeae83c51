import { expect, it } from 'vitest';
import { countersOf } from './screenCounters';

function reportOf(...stats: Record<string, unknown>[]): RTCStatsReport {
  return new Map(stats.map((stat, index) => [String(index), stat]));
}

const source = {};

it('reads what the sender of the screen has sent and what the link bears', () => {
  const report = reportOf(
    { type: 'candidate-pair', nominated: false, availableOutgoingBitrate: 1 },
    { type: 'candidate-pair', nominated: true, availableOutgoingBitrate: 900_000 },
    { type: 'outbound-rtp', framesEncoded: 7, bytesSent: 4_000, qualityLimitationReason: 'cpu' },
    { type: 'media-source', frames: 9 },
  );
  expect(countersOf(source, report)).toEqual({
    source,
    frames: 7,
    bytes: 4_000,
    overloaded: true,
    bitrate: 900_000,
  });
});

it('makes do with nothing', () => {
  expect(countersOf(source, reportOf())).toEqual({
    source,
    frames: 0,
    bytes: 0,
    overloaded: false,
  });
});
