import { VIDEO_LIMITS } from './lanes';

/** What the encoders of a face are to do. */
export interface FaceOrder {
  /** Whether anything is packed at all. */
  readonly active: boolean;
  /** By how much width and height are divided at least, where there is little room for the picture. */
  readonly divisor: number;
  /** How high the camera's picture is, in pixels. */
  readonly height: number;
  /** How high the largest size that somebody shows may be, in pixels; absent where all show the whole picture alone. */
  readonly upTo: number | undefined;
}

/** The sizes of a face, from small to large, in the order of the lines that offer them, and what each may spend. */
const SIZES = [
  { divisor: 4, maxBitrate: 200_000 },
  { divisor: 2, maxBitrate: 700_000 },
  { divisor: 1, maxBitrate: VIDEO_LIMITS.maxBitrate },
];

/**
 * What each of so many encoders is told. With less than all sizes there is one picture. With all of them only the largest is
 * packed as long as it is the only one wanted; else the small ones up to what somebody shows, which is never none: a bridge
 * gives nobody a picture that is larger than what he asks for, while it knows of a smaller one.
 */
export function faceEncodings(
  encoders: number,
  order: FaceOrder,
): Partial<RTCRtpEncodingParameters>[] {
  const whole = { ...VIDEO_LIMITS, active: order.active, scaleResolutionDownBy: order.divisor };
  if (encoders < SIZES.length) return Array.from({ length: encoders }, () => whole);
  return SIZES.map(({ divisor, maxBitrate }, index) => {
    const size = { ...VIDEO_LIMITS, maxBitrate, scaleResolutionDownBy: divisor };
    const { upTo } = order;
    if (upTo === undefined) return divisor === 1 ? whole : { ...size, active: false };
    const fits = divisor >= order.divisor && order.height / divisor <= upTo;
    return { ...size, active: order.active && (index === 0 || fits) };
  });
}
