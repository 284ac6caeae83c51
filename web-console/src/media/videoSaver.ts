import type { LinkSample } from './sample';

/** Whether the picture is sent, and what decides about the next change. All times as in {@link LinkSample.at}. */
export interface SavingState {
  readonly active: boolean;
  /** When the present run of bad (while active) or good (while saving) samples began. */
  readonly runSince?: number;
  /** The picture stays away until then at least. */
  readonly notBefore?: number;
  /** How long it stays away the next time; grows while the link keeps failing. */
  readonly nextHoldMillis: number;
}

const LONGEST_HOLD_MILLIS = 120_000;
/** Bad for this long and the picture goes, so that the sound survives. */
const BAD_MILLIS = 6_000;
/** Good for this long and the picture may come back. */
const GOOD_MILLIS = 5_000;

export const SENDING_VIDEO: SavingState = { active: true, nextHoldMillis: 15_000 };

/** The state after one more sample of a link that is connected and sends. */
export function saveVideo(state: SavingState, sample: LinkSample): SavingState {
  const { runSince = sample.at, ...rest } = state;
  const inRun = state.active ? isBad(sample) : isGood(sample);
  if (!inRun) return rest;
  const lasted = sample.at - runSince;
  if (state.active) {
    return lasted < BAD_MILLIS ? { ...rest, runSince } : away(state, sample.at);
  }
  const mayReturn = lasted >= GOOD_MILLIS && sample.at >= (state.notBefore ?? 0);
  return mayReturn ? { active: true, nextHoldMillis: state.nextHoldMillis } : { ...rest, runSince };
}

function away({ nextHoldMillis }: SavingState, at: number): SavingState {
  return {
    active: false,
    notBefore: at + nextHoldMillis,
    nextHoldMillis: Math.min(nextHoldMillis * 2, LONGEST_HOLD_MILLIS),
  };
}

/** The link loses much, or is held to less than a recognisable picture needs. */
function isBad(sample: LinkSample): boolean {
  return sample.outgoingLoss > 0.12 || (sample.outgoingBitrate ?? Infinity) < 120_000;
}

/** Without a picture the estimate of the bit rate does not grow: loss and delay must do. */
function isGood(sample: LinkSample): boolean {
  return sample.outgoingLoss < 0.03 && (sample.roundTripMillis ?? 0) < 700;
}
