import { areasOf, COLUMNS, fieldAt, numberIn, type PictureKind, ROWS, SHEETS } from './pattern';

/** Video leaves room below black and above white (ITU-R BT.601, 2.5.3), unless it says that it uses the full range. */
const BLACK = 16;
const WHITE = 235;

/** Neither blue nor red. */
const GREY = 128;

/** So many samples in each direction around a field's middle are taken together, for an encoder leaves noise. */
const MIDDLE = 4;

/** How bright a picture is, sample by sample, as encoders take it and decoders give it. */
export interface LumaPlane {
  readonly samples: Uint8Array;
  /** Where the first sample is, and how far it is from a row's first sample to the next row's. */
  readonly offset: number;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
  /** Whether black is 0 and white 255. */
  readonly fullRange: boolean;
}

/** Draws the numbers of one picture that is sent, always into the same samples. */
export class LumaPictures {
  private readonly kind: PictureKind;
  private readonly data: Uint8Array<ArrayBuffer>;

  constructor(kind: PictureKind) {
    const { width, height } = SHEETS[kind];
    this.kind = kind;
    // Twice a quarter more for the colours, of which there are none.
    this.data = new Uint8Array((width * height * 3) / 2).fill(GREY);
  }

  /**
   * The picture of a number.
   *
   * @param timestamp in microseconds
   */
  frame(number: number, timestamp: number): VideoFrame {
    const { width, height } = SHEETS[this.kind];
    this.draw(number);
    return new VideoFrame(this.data, {
      format: 'I420',
      codedWidth: width,
      codedHeight: height,
      timestamp,
    });
  }

  /** The samples with that number. */
  draw(number: number): LumaPlane {
    const { width, height } = SHEETS[this.kind];
    for (const { left, top, right, bottom, brightness } of areasOf(number, this.kind)) {
      const luma = Math.round(BLACK + (brightness * (WHITE - BLACK)) / 255);
      for (let row = top; row < bottom; row += 1)
        this.data.fill(luma, row * width + left, row * width + right);
    }
    return { samples: this.data, offset: 0, stride: width, width, height, fullRange: false };
  }
}

/** The number that these samples hold, whatever size they were sent with; nothing when they hold none. */
export function numberInLuma(plane: LumaPlane, kind: PictureKind): number | undefined {
  return numberIn(
    Array.from({ length: COLUMNS * ROWS }, (_, at) => {
      const { left, top, right, bottom } = fieldAt(at, kind, plane);
      return brightnessAround(
        plane,
        Math.floor((left + right) / 2),
        Math.floor((top + bottom) / 2),
      );
    }),
  );
}

function brightnessAround(plane: LumaPlane, x: number, y: number): number {
  const { samples, offset, stride, fullRange } = plane;
  let sum = 0;
  for (let row = y - MIDDLE / 2; row < y + MIDDLE / 2; row += 1)
    for (let column = x - MIDDLE / 2; column < x + MIDDLE / 2; column += 1)
      sum += samples[offset + row * stride + column] ?? Number.NaN;
  const luma = sum / MIDDLE ** 2;
  return fullRange ? luma : ((luma - BLACK) * 255) / (WHITE - BLACK);
}

/** Those formats that begin with a plane of eight bits of luma. */
const WITH_LUMA: ReadonlySet<VideoPixelFormat> = new Set(['I420', 'I420A', 'I422', 'I444', 'NV12']);

/** Takes the luma out of received pictures, always into the same memory while they keep their size. */
export class LumaReader {
  private data = new Uint8Array();

  /** Nothing for a picture that has none to be taken, as one that the graphics card keeps for itself. */
  async planeOf(frame: VideoFrame): Promise<LumaPlane | undefined> {
    const { format, visibleRect } = frame;
    if (format === null || visibleRect === null || !WITH_LUMA.has(format)) return undefined;
    const size = frame.allocationSize();
    if (this.data.length < size) this.data = new Uint8Array(size);
    const [luma] = await frame.copyTo(this.data);
    if (luma === undefined) return undefined;
    const { width, height } = visibleRect;
    const fullRange = frame.colorSpace.fullRange ?? false;
    return { samples: this.data, ...luma, width, height, fullRange };
  }
}
