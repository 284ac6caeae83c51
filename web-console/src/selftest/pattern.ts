/**
 * A picture that holds a number: eight columns and four rows of black and white fields. The upper two rows are the number's
 * bits, the lower two the same the other way round, so that a picture of anything else, and one that was damaged on its way,
 * is not taken for a number.
 */
export const COLUMNS = 8;
export const ROWS = 4;

/** What a numbered picture stands for: a face, or the page on a kiosk's screen. */
export type PictureKind = 'face' | 'page';

/** How large each is drawn, and where on it the fields are, in parts of its width and height. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly fields: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

export const SHEETS: Readonly<Record<PictureKind, Sheet>> = {
  face: { width: 640, height: 360, fields: { x: 0, y: 0, width: 1, height: 1 } },
  /** With a bar above and a margin, so that neither of the two is taken for the other. */
  page: { width: 960, height: 540, fields: { x: 0.1, y: 0.25, width: 0.8, height: 0.7 } },
};

/** Between two pictures: as many faces in a second as most cameras take; a page moves less. */
export const FRAME_MILLIS: Readonly<Record<PictureKind, number>> = { face: 40, page: 100 };

/** The page's paper, and the bar on it, by how bright they are (0 to 255). */
const PAPER = 247;
const BAR = 70;
const BAR_HEIGHT = 0.15;

const BITS = (COLUMNS * ROWS) / 2;

/** Numbers begin anew after this one; as milliseconds it is more than a minute. */
export const NUMBERS = 2 ** BITS;

/** Between black and white, on a scale to 255; what is nearer to it than this is neither. */
const MIDDLE = 127.5;
const DOUBT = 24;

/** Whether each field is white, row by row from the upper left. */
export function fieldsOf(number: number): boolean[] {
  const bits = Array.from({ length: BITS }, (_, at) => ((number >> at) & 1) === 1);
  return [...bits, ...bits.map((bit) => !bit)];
}

/**
 * The number that a picture holds; nothing when it holds none.
 *
 * @param brightness of the middle of each field, 0 to 255, row by row from the upper left
 */
export function numberIn(brightness: readonly number[]): number | undefined {
  if (brightness.length !== COLUMNS * ROWS) return undefined;
  // What could not be read is neither black nor white, too.
  if (!brightness.every((each) => Math.abs(each - MIDDLE) >= DOUBT)) return undefined;
  const white = brightness.map((each) => each > MIDDLE);
  const bits = white.slice(0, BITS);
  if (bits.some((bit, at) => bit === white[BITS + at])) return undefined;
  return bits.reduce((number, bit, at) => number + (bit ? 2 ** at : 0), 0);
}

/** The number for a moment of the server's clock, in epoch milliseconds. */
export function numberAt(epochMillis: number): number {
  return Math.floor(epochMillis) % NUMBERS;
}

/** Milliseconds from the moment with that number to this one; a clock that is a little ahead gives 0. */
export function millisSince(number: number, epochMillis: number): number {
  const passed = (numberAt(epochMillis) - number + NUMBERS) % NUMBERS;
  return passed > NUMBERS / 2 ? 0 : passed;
}

/** A rectangle of a picture in whole pixels, and how bright it is, 0 to 255. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly brightness: number;
}

/** What a picture of that number consists of, one over the other; a page has nothing else on it but a bar. */
export function areasOf(number: number, kind: PictureKind): Area[] {
  const { width, height } = SHEETS[kind];
  const fields = fieldsOf(number).map((white, at) => ({
    ...fieldAt(at, kind, { width, height }),
    brightness: white ? 255 : 0,
  }));
  if (kind === 'face') return fields;
  const paper = { left: 0, top: 0, right: width, bottom: height, brightness: PAPER };
  const bar = { ...paper, bottom: Math.round(height * BAR_HEIGHT), brightness: BAR };
  return [paper, bar, ...fields];
}

/**
 * Where a field is.
 *
 * @param at row by row from the upper left
 * @param size of the picture in pixels, whatever it was sent with
 */
export function fieldAt(
  at: number,
  kind: PictureKind,
  size: { readonly width: number; readonly height: number },
): Omit<Area, 'brightness'> {
  const { x, y, width, height } = SHEETS[kind].fields;
  const [column, row] = [at % COLUMNS, Math.floor(at / COLUMNS)];
  const across = (columns: number) => Math.round((x + (width * columns) / COLUMNS) * size.width);
  const down = (rows: number) => Math.round((y + (height * rows) / ROWS) * size.height);
  return { left: across(column), top: down(row), right: across(column + 1), bottom: down(row + 1) };
}
