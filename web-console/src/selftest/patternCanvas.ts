import { areasOf, COLUMNS, numberIn, type PictureKind, ROWS, SHEETS } from './pattern';

/** What draws, in the page or in a worker. */
type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Pixels of the small copy from which a picture is read, for each field and direction. */
const SMALL = 4;
export const SMALL_WIDTH = COLUMNS * SMALL;
export const SMALL_HEIGHT = ROWS * SMALL;

/** Draws the picture of a number. */
export function draw(pen: Pen, number: number, kind: PictureKind): void {
  for (const { left, top, right, bottom, brightness } of areasOf(number, kind)) {
    pen.fillStyle = `rgb(${brightness} ${brightness} ${brightness})`;
    pen.fillRect(left, top, right - left, bottom - top);
  }
}

/**
 * Reads the number in a picture of that kind; nothing when it holds none.
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
    return data[(y * SMALL_WIDTH + x) * 4 + 1] ?? Number.NaN;
  });
  return numberIn(middles);
}
