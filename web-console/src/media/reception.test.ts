import { describe, expect, it } from 'vitest';
import { Reception } from './reception';

function sample(at: number, audioPackets: number, framesDecoded: number, audioEnergy = 0) {
  return {
    at,
    audioPackets,
    audioEnergy,
    framesDecoded,
    packetsReceived: 0,
    packetsLost: 0,
    freezeSeconds: 0,
    outgoingLoss: 0,
  };
}

describe('Reception', () => {
  it('is nothing until something is decoded', () => {
    const reception = new Reception();
    for (const at of [0, 1_000, 2_000]) reception.add(sample(at, 0, 0));
    expect(reception.receiving).toBeUndefined();
  });

  it('is sound and picture with the first frame, from statistics or from the screen', () => {
    const counted = new Reception();
    counted.add(sample(0, 0, 1));
    expect(counted.receiving).toBe('AUDIO_AND_VIDEO');
    const seen = new Reception();
    seen.frameShown(0);
    expect(seen.receiving).toBe('AUDIO_AND_VIDEO');
  });

  it('waits a moment for the picture before it counts as sound only', () => {
    const reception = new Reception();
    reception.add(sample(0, 0, 0));
    reception.add(sample(100, 10, 0));
    reception.add(sample(1_500, 80, 0));
    expect(reception.receiving).toBeUndefined();
    reception.add(sample(1_600, 85, 0));
    expect(reception.receiving).toBe('AUDIO_ONLY');
    reception.add(sample(2_000, 100, 1));
    expect(reception.receiving).toBe('AUDIO_AND_VIDEO');
  });

  it('is sound only again when the picture stands still for three seconds', () => {
    const reception = new Reception();
    reception.add(sample(0, 0, 1));
    reception.add(sample(1_000, 50, 30));
    reception.add(sample(3_900, 200, 30));
    expect(reception.receiving).toBe('AUDIO_AND_VIDEO');
    reception.add(sample(4_000, 205, 30));
    expect(reception.receiving).toBe('AUDIO_ONLY');
  });

  it('gives the picture three seconds more when the hold is over', () => {
    const reception = new Reception();
    reception.add(sample(0, 0, 1));
    reception.add(sample(1_000, 50, 30));
    reception.resume(90_000);
    reception.add(sample(90_100, 55, 30));
    expect(reception.receiving).toBe('AUDIO_AND_VIDEO');
    reception.add(sample(93_000, 200, 30));
    expect(reception.receiving).toBe('AUDIO_ONLY');
  });

  it('that was given up begins with what is decoded anew, not with what was on its way', () => {
    const reception = new Reception();
    reception.add(sample(0, 0, 0));
    reception.add(sample(1_000, 50, 30));
    reception.forget();
    expect(reception.receiving).toBeUndefined();
    reception.add(sample(3_000, 60, 35));
    expect(reception.receiving).toBeUndefined();
    reception.add(sample(3_100, 65, 36));
    expect(reception.receiving).toBe('AUDIO_AND_VIDEO');
  });

  it('where silence does not arrive is sound only when the picture stands still, heard or not', () => {
    const reception = new Reception('dropped');
    reception.add(sample(0, 0, 1));
    reception.add(sample(2_900, 0, 1));
    expect(reception.receiving).toBe('AUDIO_AND_VIDEO');
    reception.add(sample(3_000, 0, 1));
    expect(reception.receiving).toBe('AUDIO_ONLY');
  });

  it('tells sound from the silence of a microphone that is off', () => {
    const reception = new Reception();
    reception.add(sample(0, 0, 0));
    reception.add(sample(1_000, 50, 0));
    expect(reception.audible).toBe(false);
    reception.add(sample(2_000, 100, 0, 0.1));
    reception.add(sample(6_900, 300, 0, 0.1));
    expect(reception.audible).toBe(true);
    reception.add(sample(7_000, 350, 0, 0.1));
    expect(reception.audible).toBe(false);
  });
});
