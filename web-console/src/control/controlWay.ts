import type { LiveClient } from '../live/client';
import type { ControlChannel } from '../media/controlChannel';
import type { CallId, LeaseId } from '../protocol/generated';
import { frameText } from './frameText';

/** The way over the server: events are told together, so often. */
const BATCH_MILLIS = 33;

/** Most events in one message, as the protocol has it. */
const MOST_FRAMES = 64;

/** Of a frame: its second byte says what it is, and 1 is a move (PROTOCOL.md). */
const TYPE_BYTE = 1;
const MOVE = 1;

/** What the way needs of its surroundings. */
export interface WayHost {
  /** Calls back after so many milliseconds; gives how to stop that. */
  after(millis: number, run: () => void): () => void;
}

/**
 * How the hand's events reach the kiosk under one lease: over the link of the pages or, while that carries none, over the
 * server. Over the server a move that nobody has sent yet gives way to the next one.
 */
export class ControlWay {
  private readonly channel: Pick<ControlChannel, 'open' | 'send'>;
  private readonly live: Pick<LiveClient, 'sendNow'>;
  private readonly call: CallId;
  private readonly lease: LeaseId;
  private readonly host: WayHost;
  private waiting: Uint8Array[] = [];
  private cancel: (() => void) | undefined;

  constructor(parts: {
    channel: Pick<ControlChannel, 'open' | 'send'>;
    live: Pick<LiveClient, 'sendNow'>;
    call: CallId;
    lease: LeaseId;
    host: WayHost;
  }) {
    this.channel = parts.channel;
    this.live = parts.live;
    this.call = parts.call;
    this.lease = parts.lease;
    this.host = parts.host;
  }

  /** Sends now or with the next batch; gives whether it could. */
  send(frame: Uint8Array<ArrayBuffer>): boolean {
    if (this.channel.open) {
      // What still waits is older: it must come first, or it would not be carried out at all.
      this.waiting.splice(0).forEach((older) => this.channel.send(older.slice()));
      return this.channel.send(frame);
    }
    if (isMove(frame) && isMove(this.waiting.at(-1))) this.waiting.pop();
    this.waiting.push(frame);
    if (this.waiting.length >= MOST_FRAMES) this.flush();
    else this.cancel ??= this.host.after(BATCH_MILLIS, () => this.flush());
    return true;
  }

  private flush(): void {
    this.cancel?.();
    this.cancel = undefined;
    const frames = this.waiting.splice(0).map(frameText);
    const { call, lease } = this;
    if (frames.length > 0) this.live.sendNow({ type: 'PassControl', call, lease, frames });
  }
}

function isMove(frame: Uint8Array | undefined): boolean {
  return frame?.[TYPE_BYTE] === MOVE;
}
