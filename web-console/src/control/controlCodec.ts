import { lengthOf, MAX_TEXT, plainText } from '../protocol/plainText';
import {
  MAX_LINES,
  MAX_STROKE,
  POINTER_BUTTONS,
  type ControlFrame,
  type ControlInput,
  type ControlMark,
  type ControlStamp,
  type MarkFrame,
  type ScreenPoint,
} from './controlEvent';
import { CONTROL_KEYS } from './generatedKeys';

/** Version and type, lease, sequence, time: what every frame begins with, in bytes. */
const HEAD = 26;
const VERSION = 1;
/** A text of the most characters, four bytes each. */
const MAX_BYTES = HEAD + 4 * MAX_TEXT;
const MAX_COUNT = 0xffff_ffff;
const POINT_BYTES = 8;

/** The number of a type is its place here plus one. */
const INPUTS = ['MOVE', 'BUTTON', 'WHEEL', 'KEY', 'TEXT'] as const;
const MARKS = ['POINT', 'STROKE', 'PING'] as const;
const TYPES = [...INPUTS, ...MARKS] as const;

/** Why bytes are no frame that a page can use; the words of the Java codec. */
export type FrameFault =
  | 'LENGTH_WRONG'
  | 'VERSION_UNKNOWN'
  | 'TYPE_UNKNOWN'
  | 'LEASE_MISSING'
  | 'LEASE_NEEDLESS'
  | 'NUMBER_NOT_FINITE'
  | 'OUT_OF_RANGE'
  | 'STROKE_LENGTH_WRONG';

/** What a kiosk's page makes of a frame: it draws marks and hands on input as it is, for the agent reads that. */
export type FrameReading =
  | { readonly kind: 'mark'; readonly frame: MarkFrame }
  | { readonly kind: 'input' }
  | { readonly kind: 'bad'; readonly fault: FrameFault };

/** The one frame of an event (PROTOCOL.md, "Control events"). What must not be sent is a RangeError. */
export function encodeFrame(frame: ControlFrame): Uint8Array<ArrayBuffer> {
  const body = bodyOf(frame);
  const bytes = new Uint8Array(HEAD + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, VERSION);
  view.setUint8(1, TYPES.indexOf(frame.type) + 1);
  if ('lease' in frame) bytes.set(leaseBytes(frame.lease), 2);
  view.setUint32(18, count(frame.sequence));
  view.setUint32(22, count(frame.millis));
  bytes.set(body, HEAD);
  return bytes;
}

/** Reads a frame as far as a kiosk's page needs it; never throws. */
export function readFrame(bytes: Uint8Array): FrameReading {
  const fault = faultOfHead(bytes);
  if (fault !== undefined) return { kind: 'bad', fault };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stamp = { sequence: view.getUint32(18), millis: view.getUint32(22) };
  const type = TYPES[view.getUint8(1) - 1];
  if (type === 'POINT')
    return readPoints(view, stamp, 1, 1, ([at]) => ({ type, x: at?.x ?? 0, y: at?.y ?? 0 }));
  if (type === 'STROKE')
    return readPoints(view, stamp, 2, MAX_STROKE, (points) => ({ type, points }));
  if (type === 'PING') return readPoints(view, stamp, 0, 0, () => ({ type }));
  return { kind: 'input' };
}

function faultOfHead(bytes: Uint8Array): FrameFault | undefined {
  const [version, type] = bytes;
  if (version === undefined || bytes.length > MAX_BYTES) return 'LENGTH_WRONG';
  if (version !== VERSION) return 'VERSION_UNKNOWN';
  if (type === undefined) return 'LENGTH_WRONG';
  if (type < 1 || type > TYPES.length) return 'TYPE_UNKNOWN';
  if (bytes.length < HEAD) return 'LENGTH_WRONG';
  const leased = bytes.subarray(2, 18).some((byte) => byte !== 0);
  if (type <= INPUTS.length) return leased ? undefined : 'LEASE_MISSING';
  return leased ? 'LEASE_NEEDLESS' : undefined;
}

/** A mark is nothing but its points: from `least` to `most` of them to the end of the frame. */
function readPoints(
  view: DataView,
  stamp: ControlStamp,
  least: number,
  most: number,
  made: (points: ScreenPoint[]) => ControlMark,
): FrameReading {
  const points: ScreenPoint[] = [];
  for (let offset = HEAD; offset + POINT_BYTES <= view.byteLength; offset += POINT_BYTES) {
    const point = { x: view.getFloat32(offset), y: view.getFloat32(offset + 4) };
    const fault = faultOf(point);
    if (fault !== undefined) return { kind: 'bad', fault };
    points.push(point);
  }
  const slack = (view.byteLength - HEAD) % POINT_BYTES !== 0;
  if (slack || (least === most && points.length !== most))
    return { kind: 'bad', fault: 'LENGTH_WRONG' };
  if (points.length < least || points.length > most)
    return { kind: 'bad', fault: 'STROKE_LENGTH_WRONG' };
  return { kind: 'mark', frame: { ...made(points), ...stamp } };
}

function faultOf({ x, y }: ScreenPoint): FrameFault | undefined {
  for (const fraction of [x, y]) {
    if (!Number.isFinite(fraction)) return 'NUMBER_NOT_FINITE';
    if (fraction < 0 || fraction > 1) return 'OUT_OF_RANGE';
  }
  return undefined;
}

function bodyOf(event: ControlInput | ControlMark): Uint8Array {
  switch (event.type) {
    case 'MOVE':
    case 'POINT':
      return floats(place(event));
    case 'BUTTON':
      return joined(floats(place(event)), [POINTER_BUTTONS.indexOf(event.button), +event.down]);
    case 'WHEEL':
      return floats([...place(event), lines(event.dx), lines(event.dy)]);
    case 'KEY':
      return Uint8Array.of(CONTROL_KEYS[event.code], +event.down);
    case 'TEXT':
      return new TextEncoder().encode(allowed(event.text));
    case 'STROKE':
      return floats(strokeOf(event.points).flatMap(place));
    case 'PING':
      return new Uint8Array();
  }
}

function floats(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  numbers.forEach((number, index) => view.setFloat32(index * 4, number));
  return new Uint8Array(view.buffer);
}

function joined(first: Uint8Array, rest: readonly number[]): Uint8Array {
  return Uint8Array.from([...first, ...rest]);
}

/** As 32 bits hold them: what is rounded into the screen is on it. */
function place({ x, y }: ScreenPoint): number[] {
  const rounded = { x: Math.fround(x), y: Math.fround(y) };
  return required(faultOf(rounded) === undefined, [rounded.x, rounded.y], 'place');
}

function lines(value: number): number {
  return required(Math.abs(value) <= MAX_LINES, value, 'lines');
}

function count(value: number): number {
  return required(Number.isInteger(value) && value >= 0 && value <= MAX_COUNT, value, 'count');
}

function strokeOf(points: readonly ScreenPoint[]): readonly ScreenPoint[] {
  return required(points.length >= 2 && points.length <= MAX_STROKE, points, 'stroke');
}

function allowed(text: string): string {
  return required(
    text !== '' && lengthOf(text) <= MAX_TEXT && plainText(text) === text,
    text,
    'text',
  );
}

/** A lease is written like a UUID (RFC 9562 §4) and never all zero. */
function leaseBytes(lease: string): Uint8Array {
  const hex = lease.replaceAll('-', '');
  const good = /^[0-9a-f]{32}$/i.test(hex) && /[^0]/.test(hex);
  const bytes = (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  return required(good, Uint8Array.from(bytes), 'lease');
}

/** The message names what is wrong and never its value, which may be personal. */
function required<T>(good: boolean, value: T, what: string): T {
  if (!good) throw new RangeError(`control event: ${what}`);
  return value;
}
