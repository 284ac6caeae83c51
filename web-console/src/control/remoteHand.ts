import type { ControlWay } from './controlWay';
import type { ControlScope, LeaseId } from '../protocol/generated';
import { lengthOf, MAX_TEXT, plainText } from '../protocol/plainText';
import { encodeFrame } from './controlCodec';
import {
  isControlKey,
  MAX_LINES,
  POINTER_BUTTONS,
  type ControlInput,
  type ControlKeyCode,
  type PointerButton,
  type ScreenPoint,
} from './controlEvent';
import type { FrameClock } from './frameClock';

/** What a browser calls a line when it scrolls by pixels, and a page by lines. */
const PIXELS_PER_LINE = 40;
const LINES_PER_PAGE = 20;

/** What the hand needs of its surroundings. */
export interface HandHost {
  /** Calls back before the next picture is drawn; gives how to stop that. */
  nextFrame(run: () => void): () => void;
}

/**
 * The clerk's hand on the kiosk under one lease. Moves are told once for each picture, everything else at once and in order.
 * What is held is known, so that it can be let go.
 */
export class RemoteHand {
  readonly scope: ControlScope;
  private readonly lease: LeaseId;
  private readonly channel: Pick<ControlWay, 'send'>;
  private readonly clock: FrameClock;
  private readonly host: HandHost;
  private readonly keys = new Set<ControlKeyCode>();
  private readonly buttons = new Set<PointerButton>();
  private at: ScreenPoint = { x: 0, y: 0 };
  private moved = false;
  private turned = { dx: 0, dy: 0 };
  private cancel: (() => void) | undefined;

  constructor(parts: {
    lease: LeaseId;
    scope: ControlScope;
    channel: Pick<ControlWay, 'send'>;
    clock: FrameClock;
    host: HandHost;
  }) {
    this.lease = parts.lease;
    this.scope = parts.scope;
    this.channel = parts.channel;
    this.clock = parts.clock;
    this.host = parts.host;
  }

  move(to: ScreenPoint): void {
    this.at = to;
    this.moved = true;
    this.cancel ??= this.host.nextFrame(() => this.flush());
  }

  /** @param button `MouseEvent.button`; others than the first three are not sent */
  press(button: number, down: boolean, at: ScreenPoint): void {
    const name = POINTER_BUTTONS[button];
    if (name === undefined) return;
    // It goes where it is pressed: a move that is still to be told would only stand in its way.
    this.moved = false;
    this.flush();
    this.at = at;
    if (down) this.buttons.add(name);
    else this.buttons.delete(name);
    this.send({ type: 'BUTTON', button: name, down, ...at });
  }

  wheel(event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode'>, at: ScreenPoint): void {
    this.at = at;
    this.turned.dx += linesOf(event.deltaX, event.deltaMode);
    this.turned.dy += linesOf(event.deltaY, event.deltaMode);
    this.cancel ??= this.host.nextFrame(() => this.flush());
  }

  /** Gives whether the key was sent; a browser then does nothing of its own with it. */
  key(code: string, down: boolean): boolean {
    if (this.scope === 'POINTER' || !isControlKey(code)) return false;
    if (!down && !this.keys.has(code)) return true;
    this.flush();
    if (down) this.keys.add(code);
    else this.keys.delete(code);
    this.send({ type: 'KEY', code, down });
    return true;
  }

  /** Sends a text whole, in pieces only when it is very long. Keys that are held would change what it becomes. */
  text(typed: string): void {
    if (this.scope === 'POINTER') return;
    this.flush();
    this.letGoKeys();
    const letters = Array.from(typed);
    for (let from = 0; from < letters.length; from += MAX_TEXT) {
      const text = plainText(letters.slice(from, from + MAX_TEXT).join(''));
      if (lengthOf(text) > 0) this.send({ type: 'TEXT', text });
    }
  }

  /** Lets go of everything that is held: the pointer has left, or the keyboard is somebody else's. */
  letGo(): void {
    this.flush();
    this.letGoKeys();
    for (const button of this.buttons)
      this.send({ type: 'BUTTON', button, down: false, ...this.at });
    this.buttons.clear();
  }

  /** Whether a button is held: a drag goes on beyond the edge. */
  get dragging(): boolean {
    return this.buttons.size > 0;
  }

  private letGoKeys(): void {
    for (const code of this.keys) this.send({ type: 'KEY', code, down: false });
    this.keys.clear();
  }

  private flush(): void {
    this.cancel?.();
    this.cancel = undefined;
    if (this.moved) {
      this.moved = false;
      this.send({ type: 'MOVE', ...this.at });
    }
    const { dx, dy } = this.turned;
    if (dx === 0 && dy === 0) return;
    this.turned = { dx: 0, dy: 0 };
    this.send({ type: 'WHEEL', ...this.at, dx: limited(dx), dy: limited(dy) });
  }

  private send(input: ControlInput): void {
    this.channel.send(encodeFrame({ ...input, ...this.clock.stamp(), lease: this.lease }));
  }
}

function linesOf(delta: number, mode: number): number {
  if (mode === 0) return delta / PIXELS_PER_LINE;
  return mode === 1 ? delta : delta * LINES_PER_PAGE;
}

function limited(lines: number): number {
  return Math.max(-MAX_LINES, Math.min(MAX_LINES, lines));
}
