/** One video element of a picture. */
export interface Slot {
  /** The same for as long as the element lives. */
  readonly id: number;
  readonly stream: MediaStream | null;
  /** Whether a frame of this stream has been on the screen. */
  readonly drawn: boolean;
}

/** The stream that a picture shows, and the one that takes its place with its first frame. */
export interface Succession {
  readonly shown: Slot;
  readonly coming?: Slot;
}

/** A picture that has shown nothing yet. */
export function beginWith(stream: MediaStream | null): Succession {
  return { shown: { id: 0, stream, drawn: false } };
}

/** The picture is to show that stream now: at once where nobody would miss what it shows, else once it has a frame. */
export function follow(succession: Succession, stream: MediaStream | null): Succession {
  const { shown, coming } = succession;
  if (stream === (coming ?? shown).stream) return succession;
  if (stream === shown.stream) return { shown };
  if (stream === null || !shown.drawn) return { shown: { ...shown, stream, drawn: false } };
  return { shown, coming: { id: (coming ?? shown).id + 1, stream, drawn: false } };
}

/** The slot has a frame on the screen. */
export function draw({ shown, coming }: Succession, id: number): Succession {
  if (coming?.id === id) return { shown: { ...coming, drawn: true } };
  const drawn = shown.id === id ? { ...shown, drawn: true } : shown;
  return coming === undefined ? { shown: drawn } : { shown: drawn, coming };
}

/** What is to come has been waited for long enough. */
export function giveUpWaiting({ shown, coming }: Succession): Succession {
  return { shown: coming ?? shown };
}
