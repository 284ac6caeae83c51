/** How long an outage must last before the pages begin to spare the server, in milliseconds. */
const EAGER_MILLIS = 30_000;
/** The same for a page in a call: longer than the slowest restart. */
const TALKING_EAGER_MILLIS = 120_000;
const FIRST_MILLIS = 120;
/** A call is to be in hand again at once; few pages are in one, so the server that starts can bear their knocking. */
const TALKING_CAP_MILLIS = 200;
const EAGER_CAP_MILLIS = 600;
const PATIENT_CAP_MILLIS = 2_000;

/** Where a page stands when its next attempt is due. */
export interface Outage {
  /** Failed attempts so far, at least 1. */
  readonly attempt: number;
  /** How long there has been no connection. */
  readonly millis: number;
  /** Whether somebody talks, or a call rings, on this page. */
  readonly inCall: boolean;
}

/**
 * How long to wait before the next attempt, in milliseconds, between half of the step and the whole of it.
 *
 * A restarting server must cost a call less than a second once it is up, so the steps stay short while the outage is
 * young; the jitter keeps all the pages of a centre from knocking at the same moment.
 *
 * @param random a number in [0, 1)
 */
export function retryDelay({ attempt, millis, inCall }: Outage, random: number): number {
  const step = Math.min(FIRST_MILLIS * 2 ** (attempt - 1), longestStep(millis, inCall));
  return Math.round(step * (0.5 + 0.5 * random));
}

function longestStep(millis: number, inCall: boolean): number {
  if (inCall) return millis < TALKING_EAGER_MILLIS ? TALKING_CAP_MILLIS : EAGER_CAP_MILLIS;
  return millis < EAGER_MILLIS ? EAGER_CAP_MILLIS : PATIENT_CAP_MILLIS;
}
