import type { MarkFrame, ScreenPoint } from './controlEvent';

/** How long a mark stays before it is gone. */
export const MARK_MILLIS = 3_000;
/** A pointer that rests is there no longer, too. */
const MOST_MARKS = 400;

/** A mark as it is drawn now. */
export interface DrawnMark {
  readonly points: readonly ScreenPoint[];
  /** From 1, fresh, to 0, gone. */
  readonly strength: number;
}

interface KeptMark {
  readonly at: number;
  readonly points: readonly ScreenPoint[];
}

/** What the clerk has pointed at and drawn lately: of the pointer its last place, of the pen everything. */
export class MarkBoard {
  private strokes: KeptMark[] = [];
  private pointer: KeptMark | undefined;

  add(mark: MarkFrame, at: number): void {
    switch (mark.type) {
      case 'POINT':
        this.pointer = { at, points: [{ x: mark.x, y: mark.y }] };
        break;
      case 'STROKE':
        this.strokes = [...this.strokes, { at, points: mark.points }].slice(-MOST_MARKS);
        break;
      case 'PING':
    }
  }

  /** What is to be seen at this moment; nothing when the board is empty. */
  at(now: number): readonly DrawnMark[] {
    this.strokes = this.strokes.filter(({ at }) => now - at < MARK_MILLIS);
    if (this.pointer !== undefined && now - this.pointer.at >= MARK_MILLIS)
      this.pointer = undefined;
    const kept = this.pointer === undefined ? this.strokes : [...this.strokes, this.pointer];
    return kept.map(({ at, points }) => ({ points, strength: 1 - (now - at) / MARK_MILLIS }));
  }
}
