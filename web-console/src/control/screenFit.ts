import type { ScreenPoint } from './controlEvent';

/** A picture that is drawn whole and centred in its box; all in CSS pixels. */
export interface ScreenFit {
  readonly boxWidth: number;
  readonly boxHeight: number;
  readonly pictureWidth: number;
  readonly pictureHeight: number;
}

interface Drawn {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** How `object-fit: contain` draws it: as large as it fits, with empty stripes on two sides. */
function drawn({ boxWidth, boxHeight, pictureWidth, pictureHeight }: ScreenFit): Drawn | undefined {
  if (!(pictureWidth > 0 && pictureHeight > 0)) return undefined;
  const scale = Math.min(boxWidth / pictureWidth, boxHeight / pictureHeight);
  return {
    scale,
    left: (boxWidth - pictureWidth * scale) / 2,
    top: (boxHeight - pictureHeight * scale) / 2,
  };
}

/** The place of the shared screen under a place of the box; nothing beside the picture. */
export function toScreen(at: { x: number; y: number }, fit: ScreenFit): ScreenPoint | undefined {
  const picture = drawn(fit);
  if (picture === undefined || picture.scale <= 0) return undefined;
  const x = (at.x - picture.left) / (fit.pictureWidth * picture.scale);
  const y = (at.y - picture.top) / (fit.pictureHeight * picture.scale);
  return x < 0 || x > 1 || y < 0 || y > 1 ? undefined : { x, y };
}

/** Where in the box a place of the shared screen is drawn. */
export function toBox({ x, y }: ScreenPoint, fit: ScreenFit): { x: number; y: number } {
  const { scale, left, top } = drawn(fit) ?? { scale: 0, left: 0, top: 0 };
  return { x: left + x * fit.pictureWidth * scale, y: top + y * fit.pictureHeight * scale };
}
