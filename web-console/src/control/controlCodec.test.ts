import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeFrame, readFrame } from './controlCodec';
import { isControlKey, type ControlFrame } from './controlEvent';
import { CONTROL_KEYS } from './generatedKeys';

/** The frames that the Java codec reads and writes, too. Points of strokes are pairs there. */
const GOLDEN = join(
  import.meta.dirname,
  '../../../signaling/src/test/resources/io/yunchuang/signaling/protocol/control/golden',
);

interface Example {
  readonly name: string;
  readonly hex: string;
}
type Described = Record<string, unknown> & { readonly type: string };

const FRAMES = golden<Example & { frame: Described }>('frames.json');
const REFUSED = golden<Example & { fault: string }>('refused.json');

/** Faults that a page sees in every frame; what else is wrong with input is found by the agent. */
const FAULTS_OF_ANY_HEAD = ['VERSION_UNKNOWN', 'TYPE_UNKNOWN', 'LEASE_MISSING', 'LEASE_NEEDLESS'];
const LEASE = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const STAMP = { sequence: 1, millis: 1 };

function golden<T>(file: string): T[] {
  return JSON.parse(readFileSync(join(GOLDEN, file), 'utf8')) as T[];
}

function bytesOf({ hex }: Example): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}

function frameOf({ points, ...rest }: Described): ControlFrame {
  const pairs = points as [number, number][] | undefined;
  const drawn = pairs === undefined ? {} : { points: pairs.map(([x, y]) => ({ x, y })) };
  return { ...rest, ...drawn } as unknown as ControlFrame;
}

describe('every golden frame', () => {
  it.each(FRAMES)('$name is written byte by byte', (example) => {
    expect(Buffer.from(encodeFrame(frameOf(example.frame))).toString('hex')).toBe(example.hex);
  });

  it.each(FRAMES)('$name is read as a mark or handed on', (example) => {
    const frame = frameOf(example.frame);
    expect(readFrame(bytesOf(example))).toEqual(
      'lease' in frame ? { kind: 'input' } : { kind: 'mark', frame },
    );
  });
});

describe('what is no frame', () => {
  it.each(REFUSED)('$name is refused here or left to the agent', (example) => {
    const bytes = bytesOf(example);
    const leftToAgent =
      (bytes[1] ?? 0) <= 5 &&
      bytes.length >= 26 &&
      bytes.length <= 8026 &&
      !FAULTS_OF_ANY_HEAD.includes(example.fault);
    expect(readFrame(bytes)).toEqual(
      leftToAgent ? { kind: 'input' } : { kind: 'bad', fault: example.fault },
    );
  });

  it('never throws and never lets a bad mark through, whatever the bytes are', () => {
    const next = numbers(20_261_128);
    for (let round = 0; round < 5_000; round++) {
      const bytes = damaged(bytesOf(FRAMES[round % FRAMES.length] as Example).slice(0, 120), next);
      const reading = readFrame(bytes);
      if (reading.kind === 'mark') expect(encodeFrame(reading.frame)).toEqual(bytes);
    }
  });
});

describe('what must not be sent', () => {
  it.each<[string, ControlFrame]>([
    ['place', { type: 'MOVE', lease: LEASE, ...STAMP, x: NaN, y: 0 }],
    ['place', { type: 'POINT', ...STAMP, x: 0, y: 1.001 }],
    [
      'place',
      {
        type: 'STROKE',
        ...STAMP,
        points: [
          { x: 0, y: 0 },
          { x: -1, y: 0 },
        ],
      },
    ],
    ['stroke', { type: 'STROKE', ...STAMP, points: [{ x: 0, y: 0 }] }],
    ['lines', { type: 'WHEEL', lease: LEASE, ...STAMP, x: 0, y: 0, dx: 0, dy: Infinity }],
    ['lines', { type: 'WHEEL', lease: LEASE, ...STAMP, x: 0, y: 0, dx: -101, dy: 0 }],
    ['text', { type: 'TEXT', lease: LEASE, ...STAMP, text: '' }],
    ['text', { type: 'TEXT', lease: LEASE, ...STAMP, text: 'a\r\n' }],
    ['text', { type: 'TEXT', lease: LEASE, ...STAMP, text: '\ud83d' }],
    ['text', { type: 'TEXT', lease: LEASE, ...STAMP, text: '😀'.repeat(2_001) }],
    ['count', { type: 'PING', sequence: 2 ** 32, millis: 0 }],
    ['count', { type: 'PING', sequence: 0, millis: 0.5 }],
    ['lease', { type: 'MOVE', lease: '0'.repeat(32), ...STAMP, x: 0, y: 0 }],
    ['lease', { type: 'MOVE', lease: 'nobody', ...STAMP, x: 0, y: 0 }],
  ])('is a RangeError that names the %s', (what, frame) => {
    expect(() => encodeFrame(frame)).toThrow(new RangeError(`control event: ${what}`));
  });
});

it('knows which keys can be sent', () => {
  expect(isControlKey('KeyA')).toBe(true);
  for (const code of ['AltLeft', 'MetaLeft', 'F11', 'ContextMenu', 'toString', '']) {
    expect(isControlKey(code), code).toBe(false);
  }
  expect(new Set(Object.values(CONTROL_KEYS)).size).toBe(Object.keys(CONTROL_KEYS).length);
});

/** Numbers that look random and are the same in every run (a linear congruential generator of 32 bits). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function damaged(whole: Uint8Array, next: (below: number) => number): Uint8Array {
  const bytes = whole.slice(0, next(4) === 0 ? next(whole.length + 1) : whole.length);
  if (bytes.length > 0) bytes[next(bytes.length)] = next(256);
  return bytes;
}
