import { Listeners } from '../live/listeners';
import type { ControlChannel } from '../media/controlChannel';
import { encodeFrame } from './controlCodec';
import { MAX_STROKE, type ControlMark, type MarkFrame, type ScreenPoint } from './controlEvent';
import type { FrameClock } from './frameClock';
import type { HandHost } from './remoteHand';

/** The clerk's finger and pen on the shown screen; they change nothing there and need no lease. */
export class MarkPen {
  private readonly channel: Pick<ControlChannel, 'send'>;
  private readonly clock: FrameClock;
  private readonly host: HandHost;
  private readonly marks = new Listeners<MarkFrame>();
  private pointed: ScreenPoint | undefined;
  private line: ScreenPoint[] = [];
  private cancel: (() => void) | undefined;

  constructor(channel: Pick<ControlChannel, 'send'>, clock: FrameClock, host: HandHost) {
    this.channel = channel;
    this.clock = clock;
    this.host = host;
  }

  /** Tells of each mark that was sent, for the own screen. */
  readonly onMark = (listener: (mark: MarkFrame) => void): (() => void) => this.marks.add(listener);

  point(at: ScreenPoint): void {
    this.pointed = at;
    this.soon();
  }

  /** The pen goes on to this place; the first one begins a line. */
  draw(to: ScreenPoint): void {
    this.line.push(to);
    if (this.line.length >= MAX_STROKE) this.flush();
    else this.soon();
  }

  /** The pen is lifted. */
  lift(): void {
    this.flush();
    this.line = [];
  }

  private soon(): void {
    this.cancel ??= this.host.nextFrame(() => this.flush());
  }

  private flush(): void {
    this.cancel?.();
    this.cancel = undefined;
    if (this.pointed !== undefined) this.send({ type: 'POINT', ...this.pointed });
    this.pointed = undefined;
    if (this.line.length < 2) return;
    this.send({ type: 'STROKE', points: this.line });
    // The next piece goes on where this one ends.
    this.line = this.line.slice(-1);
  }

  private send(mark: ControlMark): void {
    const frame: MarkFrame = { ...mark, ...this.clock.stamp() };
    if (this.channel.send(encodeFrame(frame))) this.marks.tell(frame);
  }
}
