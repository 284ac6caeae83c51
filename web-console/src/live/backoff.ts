/** How long an outage must last before the pages begin to spare the server, in milliseconds. */
const EAGER_MILLIS = 30_000;
const FIRST_MILLIS = 120;
const EAGER_CAP_MILLIS = 600;
const PATIENT_CAP_MILLIS = 2_000;

/**
 * How long to wait before the next attempt, in milliseconds, between half of the step and the whole of it.
 *
 * A restarting server must cost less than a second once it is up, so the steps stay short while the outage is young;
 * the jitter keeps all the pages of a centre from knocking at the same moment.
 *
 * @param attempt failed attempts so far, at least 1
 * @param outageMillis how long there has been no connection
 * @param random a number in [0, 1)
 */
export function retryDelay(attempt: number, outageMillis: number, random: number): number {
  const cap = outageMillis < EAGER_MILLIS ? EAGER_CAP_MILLIS : PATIENT_CAP_MILLIS;
  const step = Math.min(FIRST_MILLIS * 2 ** (attempt - 1), cap);
  return Math.round(step * (0.5 + 0.5 * random));
}
