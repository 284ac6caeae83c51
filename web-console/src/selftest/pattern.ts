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

const PAPER = '#f5f7fa';
const BAR = '#0b4f9e';
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
  if (brightness.some((each) => Math.abs(each - MIDDLE) < DOUBT)) return undefined;
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

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws the picture of a number; a page has nothing else on it but a bar. */
export function draw(pen: Pen, number: number, kind: PictureKind): void {
  const sheet = SHEETS[kind];
  if (kind === 'page') {
    pen.fillStyle = PAPER;
    pen.fillRect(0, 0, sheet.width, sheet.height);
    pen.fillStyle = BAR;
    pen.fillRect(0, 0, sheet.width, sheet.height * BAR_HEIGHT);
  }
  const [left, top] = [sheet.fields.x * sheet.width, sheet.fields.y * sheet.height];
  const width = (sheet.fields.width * sheet.width) / COLUMNS;
  const height = (sheet.fields.height * sheet.height) / ROWS;
  for (const [at, white] of fieldsOf(number).entries()) {
    pen.fillStyle = white ? '#fff' : '#000';
    const [column, row] = [at % COLUMNS, Math.floor(at / COLUMNS)];
    pen.fillRect(left + column * width, top + row * height, width, height);
  }
}

/** Pixels of the small copy from which a picture is read, for each field and direction. */
const SMALL = 4;
export const SMALL_WIDTH = COLUMNS * SMALL;
export const SMALL_HEIGHT = ROWS * SMALL;

/**
 * Reads the number in a picture of that kind.
 *
 * @param size of the picture in pixels, whatever it was sent with
 */
export function numberOn(
  pen: Pen,
  picture: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  kind: PictureKind,
): number | undefined {
  const { x, y, width, height } = SHEETS[kind].fields;
  const [left, top] = [x * size.width, y * size.height];
  const [across, down] = [width * size.width, height * size.height];
  pen.drawImage(picture, left, top, across, down, 0, 0, SMALL_WIDTH, SMALL_HEIGHT);
  const { data } = pen.getImageData(0, 0, SMALL_WIDTH, SMALL_HEIGHT);
  const middles = Array.from({ length: COLUMNS * ROWS }, (_, at) => {
    const x = (at % COLUMNS) * SMALL + SMALL / 2;
    const y = Math.floor(at / COLUMNS) * SMALL + SMALL / 2;
    // Black and white are grey: one of the three colours tells how bright it is.
    return data[(y * SMALL_WIDTH + x) * 4 + 1] ?? MIDDLE;
  });
  return numberIn(middles);
}
