import { describe, expect, it } from 'vitest';
import { grade, QualityMeter } from './quality';
import type { LinkSample } from './sample';

const GOOD: LinkSample = {
  at: 0,
  roundTripMillis: 40,
  packetsReceived: 0,
  packetsLost: 0,
  audioPackets: 0,
  audioEnergy: 0,
  framesDecoded: 0,
  freezeSeconds: 0,
  outgoingLoss: 0,
};

/** A sample `seconds` later with a hundred packets a second, changed as given. */
function after(seconds: number, change: Partial<LinkSample> = {}): LinkSample {
  return { ...GOOD, at: seconds * 1_000, packetsReceived: seconds * 100, ...change };
}

describe('grade', () => {
  it.each<[string, Partial<LinkSample>, string]>([
    ['nothing wrong', {}, 'GOOD'],
    ['no reading of the delay', { roundTripMillis: undefined }, 'GOOD'],
    ['a long way round', { roundTripMillis: 500 }, 'FAIR'],
    ['a very long way round', { roundTripMillis: 900 }, 'POOR'],
    ['some loss', { packetsLost: 4 }, 'FAIR'],
    ['much loss', { packetsLost: 20 }, 'POOR'],
    ['much loss on the way out', { outgoingLoss: 0.2 }, 'POOR'],
    ['a short freeze', { freezeSeconds: 0.2 }, 'FAIR'],
    ['a frozen picture', { freezeSeconds: 0.9 }, 'POOR'],
    ['late packets that make up for losses', { packetsLost: -3 }, 'GOOD'],
  ])('%s', (_, change, expected) => {
    expect(grade(GOOD, after(1, change))).toBe(expected);
  });
});

describe('QualityMeter', () => {
  const POOR = { roundTripMillis: 900 };

  it('does not flicker with a single reading', () => {
    const meter = new QualityMeter();
    for (const sample of [after(0), after(1), after(2, POOR), after(3)]) meter.add(sample, true);
    expect(meter.quality).toBe('GOOD');
  });

  it('falls after two readings and recovers after four', () => {
    const meter = new QualityMeter();
    for (const sample of [after(0), after(1, POOR), after(2, POOR)]) meter.add(sample, true);
    expect(meter.quality).toBe('POOR');
    for (const second of [3, 4, 5]) meter.add(after(second), true);
    expect(meter.quality).toBe('POOR');
    meter.add(after(6), true);
    expect(meter.quality).toBe('GOOD');
  });

  it('takes three seconds of silence for a lost link, and the next packet for a living one', () => {
    const meter = new QualityMeter();
    meter.add(after(0), true);
    meter.add(after(1), true);
    for (const second of [2, 3, 4]) meter.add(after(second, { packetsReceived: 100 }), true);
    expect(meter.quality).toBe('LOST');
    meter.add(after(5), true);
    expect(meter.quality).toBe('GOOD');
  });

  it('does not mind silence while nothing is to be sent', () => {
    const meter = new QualityMeter();
    for (const second of [0, 10, 20]) meter.add(after(second, { packetsReceived: 0 }), false);
    expect(meter.quality).toBe('GOOD');
  });
});
