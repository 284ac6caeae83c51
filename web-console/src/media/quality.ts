import type { LinkSample } from './sample';

/** How well a link carries the talk, as both sides are shown it. */
export type Quality = 'GOOD' | 'FAIR' | 'POOR' | 'LOST';

const WORST_FIRST: readonly Quality[] = ['LOST', 'POOR', 'FAIR', 'GOOD'];

/** Up to these values people talk as in one room (ITU-T G.114: 150 ms one way), beyond the second they talk past each other. */
const LIMITS = {
  roundTripMillis: [300, 700],
  loss: [0.02, 0.08],
  frozenShare: [0.05, 0.25],
} as const;

/** Silence of this length is a lost link: even a muted microphone sends packets. */
const SILENCE_MILLIS = 3_000;

/** One reading: the worst of delay, loss in either direction and freezes between two samples. */
export function grade(before: LinkSample, now: LinkSample): Quality {
  const seconds = Math.max((now.at - before.at) / 1_000, 0.001);
  const received = now.packetsReceived - before.packetsReceived;
  const lost = Math.max(now.packetsLost - before.packetsLost, 0);
  const incomingLoss = received + lost === 0 ? 0 : lost / (received + lost);
  const frozen = (now.freezeSeconds - before.freezeSeconds) / seconds;
  return worst([
    within(now.roundTripMillis ?? 0, LIMITS.roundTripMillis),
    within(Math.max(incomingLoss, now.outgoingLoss), LIMITS.loss),
    within(frozen, LIMITS.frozenShare),
  ]);
}

function within(value: number, [good, fair]: readonly [number, number]): Quality {
  if (value <= good) return 'GOOD';
  return value <= fair ? 'FAIR' : 'POOR';
}

function worst(grades: Quality[]): Quality {
  return WORST_FIRST.find((each) => grades.includes(each)) ?? 'GOOD';
}

/** Readings that must agree before the sign changes: quickly for the worse, calmly for the better. */
const STEPS_DOWN = 2;
const STEPS_UP = 4;

/** Follows one link; the sign does not flicker with single readings. */
export class QualityMeter {
  private shown: Quality = 'GOOD';
  private before: LinkSample | undefined;
  private lastPacketAt: number | undefined;
  private readonly recent: Quality[] = [];

  get quality(): Quality {
    return this.shown;
  }

  /**
   * Takes the next sample.
   *
   * @param mediaExpected whether the peer should be sending now; without it silence means nothing
   */
  add(sample: LinkSample, mediaExpected: boolean): void {
    const before = this.before;
    this.before = sample;
    if (before === undefined || !mediaExpected || sample.packetsReceived > before.packetsReceived) {
      this.lastPacketAt = sample.at;
    }
    if (before === undefined) return;
    if (sample.at - (this.lastPacketAt ?? sample.at) >= SILENCE_MILLIS) {
      this.lost();
    } else {
      this.read(grade(before, sample));
    }
  }

  /** The connection itself is interrupted. */
  lost(): void {
    this.recent.length = 0;
    this.shown = 'LOST';
  }

  private read(reading: Quality): void {
    this.recent.push(reading);
    if (this.recent.length > STEPS_UP) this.recent.shift();
    const worse = WORST_FIRST.indexOf(reading) < WORST_FIRST.indexOf(this.shown);
    const steps = worse ? STEPS_DOWN : STEPS_UP;
    // Back from nothing is news at once; the rest waits until it has settled.
    if (this.shown === 'LOST') this.shown = reading;
    else if (this.recent.length >= steps)
      this.shown = this.settled(this.recent.slice(-steps), worse);
  }

  /** The mildest step that all the last readings agree on. */
  private settled(readings: Quality[], worse: boolean): Quality {
    const ranks = readings.map((each) => WORST_FIRST.indexOf(each));
    const shown = WORST_FIRST.indexOf(this.shown);
    const agreed = worse
      ? Math.min(shown, Math.max(...ranks))
      : Math.max(shown, Math.min(...ranks));
    return WORST_FIRST[agreed] ?? this.shown;
  }
}
