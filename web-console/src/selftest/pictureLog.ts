import type { DialTestReportPicture } from '../protocol/generated';
import { millisSince } from './pattern';

/** A picture whose number could be read. */
export interface SeenPicture {
  readonly number: number;
  /** Epoch milliseconds by this machine's clock. */
  readonly at: number;
  readonly width: number;
  readonly height: number;
}

/** A pause is a freeze from this on: three times the usual one, or so much longer (W3C webrtc-stats, freezeCount). */
const TIMES = 3;
const LONGER_MILLIS = 150;

/** What was seen of a numbered picture. */
export class PictureLog {
  private readonly toServer: (epochMillis: number) => number;
  private seen: SeenPicture[] = [];
  private passed: number[] = [];

  /** @param toServer this machine's epoch milliseconds as the server's */
  constructor(toServer: (epochMillis: number) => number) {
    this.toServer = toServer;
  }

  /** The same number again is the same picture, drawn once more. */
  add(picture: SeenPicture): void {
    if (this.seen.at(-1)?.number === picture.number) return;
    this.seen.push(picture);
    this.passed.push(millisSince(picture.number, this.toServer(picture.at)));
  }

  report(): DialTestReportPicture {
    const last = this.seen.at(-1);
    const oneWay = median(this.passed);
    return {
      frames: this.seen.length,
      frozenMillis: frozenMillis(this.seen.map(({ at }) => at)),
      width: last?.width ?? 0,
      height: last?.height ?? 0,
      ...(oneWay === undefined ? {} : { oneWayMillis: Math.round(oneWay) }),
    };
  }
}

/** How long the picture stood still in all, from the moments at which a new one came. */
export function frozenMillis(moments: readonly number[]): number {
  const pauses = moments.slice(1).map((moment, at) => moment - (moments[at] ?? moment));
  const usual = median(pauses) ?? 0;
  const limit = Math.max(TIMES * usual, usual + LONGER_MILLIS);
  return Math.round(
    pauses.filter((pause) => pause > limit).reduce((sum, pause) => sum + pause - usual, 0),
  );
}

/** The middle one; nothing of nothing. */
export function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
