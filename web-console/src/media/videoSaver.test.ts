import { describe, expect, it } from 'vitest';
import type { LinkSample } from './sample';
import { saveVideo, SENDING_VIDEO, type SavingState } from './videoSaver';

const FINE = { outgoingLoss: 0, outgoingBitrate: 1_500_000, roundTripMillis: 60 };
const LOSSY = { ...FINE, outgoingLoss: 0.3 };
const STARVED = { ...FINE, outgoingBitrate: 60_000 };

/** The state after one reading a second from `from` (inclusive) to `to`. */
function run(state: SavingState, link: Partial<LinkSample>, from: number, to: number): SavingState {
  let next = state;
  for (let second = from; second <= to; second += 1) {
    next = saveVideo(next, {
      at: second * 1_000,
      packetsReceived: 0,
      packetsLost: 0,
      audioPackets: 0,
      audioEnergy: 0,
      framesDecoded: 0,
      freezeSeconds: 0,
      outgoingLoss: 0,
      ...link,
    });
  }
  return next;
}

describe('the picture', () => {
  it.each([
    ['loss', LOSSY],
    ['a starved link', STARVED],
  ])('goes after six seconds of %s', (_, link) => {
    expect(run(SENDING_VIDEO, link, 0, 5).active).toBe(true);
    expect(run(SENDING_VIDEO, link, 0, 6).active).toBe(false);
  });

  it('stays over a bad moment', () => {
    const afterDip = run(run(SENDING_VIDEO, LOSSY, 0, 5), FINE, 6, 6);
    expect(run(afterDip, LOSSY, 7, 12).active).toBe(true);
  });

  it('comes back after a pause on a link that has been good for a while', () => {
    const saved = run(SENDING_VIDEO, LOSSY, 0, 6);
    expect(run(saved, FINE, 7, 20).active).toBe(false);
    expect(run(saved, FINE, 7, 21).active).toBe(true);
    expect(run(run(saved, LOSSY, 7, 20), FINE, 21, 25).active).toBe(false);
  });

  it('does not need a bit rate to come back: without a picture it is not measured', () => {
    expect(run(run(SENDING_VIDEO, STARVED, 0, 6), STARVED, 7, 21).active).toBe(true);
  });

  it('stays away longer each time', () => {
    const back = run(run(SENDING_VIDEO, LOSSY, 0, 6), FINE, 7, 21);
    const savedAgain = run(back, LOSSY, 22, 28);
    expect(savedAgain.active).toBe(false);
    expect(run(savedAgain, FINE, 29, 57).active).toBe(false);
    expect(run(savedAgain, FINE, 29, 58).active).toBe(true);
  });
});
