/** What of `ImageData` is used; tests have none of a browser. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each pixel, row by row. */
  readonly data: Uint8ClampedArray;
}

/** A picture without colours. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Brightness as the eye weighs the colours (ITU-R BT.601). */
export function greyOf({ width, height, data }: Pixels): Grey {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    const red = data[at * 4] ?? 0;
    const green = data[at * 4 + 1] ?? 0;
    const blue = data[at * 4 + 2] ?? 0;
    grey[at] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { width, height, data: grey };
}

/** The mean of all pixels, 0 (black) to 255. */
export function brightnessOf({ data }: Grey): number {
  return data.reduce((sum, each) => sum + each, 0) / Math.max(data.length, 1);
}

/** The picture made smaller by a whole factor; each pixel is the average of those it stands for. */
export function shrunk({ width, height, data }: Grey, factor: number): Grey {
  if (factor === 1) return { width, height, data };
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const result = new Uint8Array(small.width * small.height);
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++) {
        const row = (y * factor + dy) * width + x * factor;
        for (let dx = 0; dx < factor; dx++) sum += data[row + dx] ?? 0;
      }
      result[y * small.width + x] = sum / (factor * factor);
    }
  }
  return { ...small, data: result };
}
