import { CONTROL_KEYS } from './generatedKeys';

/** Buttons of the pointer; their place here is `MouseEvent.button`. */
export const POINTER_BUTTONS = ['PRIMARY', 'MIDDLE', 'SECONDARY'] as const;
export type PointerButton = (typeof POINTER_BUTTONS)[number];

/** The `KeyboardEvent.code` of a key that can be sent. */
export type ControlKeyCode = keyof typeof CONTROL_KEYS;

/** Largest turn of the wheel in one event, in lines, either way. */
export const MAX_LINES = 100;

/** Most points of one stroke. */
export const MAX_STROKE = 256;

/** A place on the shared screen: from 0 (left, upper edge) to 1 (right, lower edge). */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** What changes the kiosk; needs a lease. */
export type ControlInput =
  | ({ readonly type: 'MOVE' } & ScreenPoint)
  | ({
      readonly type: 'BUTTON';
      readonly button: PointerButton;
      readonly down: boolean;
    } & ScreenPoint)
  /** Lines to the right and down. */
  | ({ readonly type: 'WHEEL'; readonly dx: number; readonly dy: number } & ScreenPoint)
  /** Down again without up is its repetition. */
  | { readonly type: 'KEY'; readonly code: ControlKeyCode; readonly down: boolean }
  /** A whole text, as the input method composed it; it went through `plainText`. */
  | { readonly type: 'TEXT'; readonly text: string };

/** What only shows something on the kiosk's page, or nothing at all; needs no lease. */
export type ControlMark =
  | ({ readonly type: 'POINT' } & ScreenPoint)
  /** 2 to 256 points; each piece of a longer line begins with the last point of the one before. */
  | { readonly type: 'STROKE'; readonly points: readonly ScreenPoint[] }
  /** Whoever gets it sends it back unchanged, so that the way can be measured. */
  | { readonly type: 'PING' };

/** When it came to be: a number that grows with every frame of the sender, and milliseconds since its first one. */
export interface ControlStamp {
  readonly sequence: number;
  readonly millis: number;
}

export type MarkFrame = ControlMark & ControlStamp;
export type InputFrame = ControlInput & ControlStamp & { readonly lease: string };
export type ControlFrame = MarkFrame | InputFrame;

/** Whether a key can be sent as a key; what it types can be sent as text. */
export function isControlKey(code: string): code is ControlKeyCode {
  return Object.hasOwn(CONTROL_KEYS, code);
}
