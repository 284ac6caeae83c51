import { beforeEach, describe, expect, it } from 'vitest';
import { FrameClock } from './frameClock';
import { MarkPen } from './markPen';
import { RemoteHand } from './remoteHand';

const TYPES = ['', 'MOVE', 'BUTTON', 'WHEEL', 'KEY', 'TEXT', 'POINT', 'STROKE', 'PING'];
const LEASE = '0f9b1a52-6f3b-4d0e-9f43-0d1f6b1f7a11';
const A = { x: 0.25, y: 0.5 };
const B = { x: 0.5, y: 0.75 };

let sent: Uint8Array[];
let pictures: (() => void)[];

beforeEach(() => {
  sent = [];
  pictures = [];
});

const channel = {
  send: (frame: Uint8Array | string) => {
    if (typeof frame !== 'string') sent.push(frame);
    return true;
  },
};
const host = {
  nextFrame: (run: () => void) => {
    pictures.push(run);
    return () => void (pictures = pictures.filter((each) => each !== run));
  },
};
const clock = () => new FrameClock(() => 0);

function picture(): void {
  for (const run of pictures.splice(0)) run();
}

const types = () => sent.map((frame) => TYPES[frame[1] ?? 0]);
const sequences = () => sent.map((frame) => new DataView(frame.buffer).getUint32(18));

describe('the hand', () => {
  const hand = (scope: 'POINTER' | 'POINTER_AND_KEYBOARD' = 'POINTER_AND_KEYBOARD') =>
    new RemoteHand({ lease: LEASE, scope, channel, clock: clock(), host });

  it('tells of many moves once for each picture, and only the last', () => {
    const one = hand();
    one.move(A);
    one.move(B);
    expect(sent).toEqual([]);
    picture();
    expect(types()).toEqual(['MOVE']);
    expect(new DataView(sent[0]?.buffer ?? new ArrayBuffer(0)).getFloat32(26)).toBe(0.5);
    picture();
    expect(sent).toHaveLength(1);
  });

  it('tells a click at once and in order, and in it the move that led to it', () => {
    const one = hand();
    one.move(A);
    one.press(0, true, A);
    one.press(0, false, A);
    picture();
    expect(types()).toEqual(['BUTTON', 'BUTTON']);
    expect(sequences()).toEqual([1, 2]);
  });

  it('adds up the wheel of one picture, in lines', () => {
    const one = hand();
    one.wheel({ deltaX: 0, deltaY: 40, deltaMode: 0 }, A);
    one.wheel({ deltaX: 0, deltaY: 1, deltaMode: 1 }, A);
    picture();
    expect(types()).toEqual(['WHEEL']);
    expect(new DataView(sent[0]?.buffer ?? new ArrayBuffer(0)).getFloat32(38)).toBe(2);
  });

  it('sends keys that are known, and none under a lease for the pointer alone', () => {
    expect(hand().key('KeyA', true)).toBe(true);
    expect(hand().key('MetaLeft', true)).toBe(false);
    expect(hand('POINTER').key('KeyA', true)).toBe(false);
    expect(types()).toEqual(['KEY']);
  });

  it('sends a text whole, after everything that is held was let go', () => {
    const one = hand();
    one.key('ControlLeft', true);
    one.text('上海市松江区');
    expect(types()).toEqual(['KEY', 'KEY', 'TEXT']);
    expect(new TextDecoder().decode(sent[2]?.slice(26))).toBe('上海市松江区');
    one.text('\u0007');
    expect(sent).toHaveLength(3);
  });

  it('lets go of keys and buttons, once', () => {
    const one = hand();
    one.key('ShiftLeft', true);
    one.press(2, true, A);
    expect(one.dragging).toBe(true);
    one.letGo();
    one.letGo();
    expect(types()).toEqual(['KEY', 'BUTTON', 'KEY', 'BUTTON']);
    expect(one.dragging).toBe(false);
  });
});

describe('the pen', () => {
  it('sends lines in pieces that hang together, and shows them here, too', () => {
    const pen = new MarkPen(channel, clock(), host);
    const shown: string[] = [];
    pen.onMark(({ type }) => shown.push(type));
    pen.draw(A);
    pen.draw(B);
    picture();
    pen.draw(A);
    pen.lift();
    pen.draw(B);
    picture();
    expect(types()).toEqual(['STROKE', 'STROKE']);
    pen.point(A);
    pen.point(B);
    picture();
    expect(shown).toEqual(['STROKE', 'STROKE', 'POINT']);
  });
});
