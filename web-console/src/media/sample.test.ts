import { expect, it } from 'vitest';
import { sampleOf } from './sample';

function reportOf(...stats: Record<string, unknown>[]): RTCStatsReport {
  return new Map(stats.map((stat, index) => [String(index), stat]));
}

it('adds up what both kinds receive and takes the pair in use', () => {
  const report = reportOf(
    { type: 'candidate-pair', nominated: false, state: 'succeeded', currentRoundTripTime: 9 },
    {
      type: 'candidate-pair',
      nominated: true,
      state: 'succeeded',
      currentRoundTripTime: 0.05,
      availableOutgoingBitrate: 900_000,
    },
    { type: 'inbound-rtp', kind: 'audio', packetsReceived: 50, packetsLost: 1 },
    {
      type: 'inbound-rtp',
      kind: 'video',
      packetsReceived: 200,
      packetsLost: 4,
      framesDecoded: 30,
      totalFreezesDuration: 0.4,
    },
    { type: 'remote-inbound-rtp', kind: 'audio', fractionLost: 0.01 },
    { type: 'remote-inbound-rtp', kind: 'video', fractionLost: 0.04 },
  );
  expect(sampleOf(report, 7)).toEqual({
    at: 7,
    roundTripMillis: 50,
    outgoingBitrate: 900_000,
    packetsReceived: 250,
    packetsLost: 5,
    audioPackets: 50,
    audioEnergy: 0,
    framesDecoded: 30,
    freezeSeconds: 0.4,
    outgoingLoss: 0.04,
  });
});

it('reads what a browser leaves out as nothing', () => {
  expect(sampleOf(reportOf(), 0)).toEqual({
    at: 0,
    packetsReceived: 0,
    packetsLost: 0,
    audioPackets: 0,
    audioEnergy: 0,
    framesDecoded: 0,
    freezeSeconds: 0,
    outgoingLoss: 0,
  });
});

it('reads of many tracks those that are asked for', () => {
  const report = reportOf(
    { type: 'inbound-rtp', kind: 'video', trackIdentifier: 'clerk-v0', framesDecoded: 30 },
    { type: 'inbound-rtp', kind: 'audio', trackIdentifier: 'clerk-a0', totalAudioEnergy: 0.5 },
    { type: 'inbound-rtp', kind: 'video', trackIdentifier: 'expert-v0', framesDecoded: 7 },
    { type: 'inbound-rtp', kind: 'video', framesDecoded: 900 },
    { type: 'remote-inbound-rtp', kind: 'video', fractionLost: 0.04 },
  );
  const clerk = new Set(['clerk-a0', 'clerk-v0']);
  expect(sampleOf(report, 0, clerk)).toMatchObject({
    framesDecoded: 30,
    audioEnergy: 0.5,
    outgoingLoss: 0.04,
  });
});
