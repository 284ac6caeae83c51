import { encodeFrame, readFrame } from '../control/controlCodec';
import { FrameClock } from '../control/frameClock';
import type { ControlChannel } from '../media/controlChannel';
import type { DialTestToolsEcho, DialTestToolsGate } from '../protocol/generated';
import { median } from './pictureLog';

/** So many pings, so far apart, are a second of somebody's hand on the mouse. */
const PINGS = 10;
const APART_MILLIS = 100;

/** The console's side of the echo: pings go to the kiosk and are expected back. */
export class EchoPings {
  private readonly channel: ControlChannel;
  private readonly now: () => number;
  private readonly clock: FrameClock;
  private readonly sent = new Map<number, number>();
  private readonly took: number[] = [];
  private readonly stops: (() => void)[];
  private timer: ReturnType<typeof setInterval> | undefined;

  /** @param now milliseconds that never run backwards */
  constructor(channel: ControlChannel, now: () => number) {
    this.channel = channel;
    this.now = now;
    this.clock = new FrameClock(now);
    this.stops = [
      channel.onFrame((frame) => this.take(frame)),
      channel.subscribe(() => this.begin()),
    ];
    this.begin();
  }

  report(): DialTestToolsEcho {
    const middle = median(this.took);
    return {
      sent: this.sent.size,
      back: this.took.length,
      ...(middle === undefined ? {} : { roundTripMillis: middle }),
    };
  }

  stop(): void {
    clearInterval(this.timer);
    for (const stop of this.stops.splice(0)) stop();
  }

  private begin(): void {
    if (!this.channel.open || this.timer !== undefined) return;
    this.timer = setInterval(() => this.ping(), APART_MILLIS);
    this.ping();
  }

  private ping(): void {
    const stamp = this.clock.stamp();
    if (this.channel.send(encodeFrame({ type: 'PING', ...stamp })))
      this.sent.set(stamp.sequence, this.now());
    if (stamp.sequence >= PINGS) clearInterval(this.timer);
  }

  private take(frame: Uint8Array): void {
    const reading = readFrame(frame);
    if (reading.kind !== 'mark' || reading.frame.type !== 'PING') return;
    const sent = this.sent.get(reading.frame.sequence);
    if (sent !== undefined && this.took.length < this.sent.size) this.took.push(this.now() - sent);
  }
}

/** The agent beside a kiosk's page, as far as pings go through it. */
export interface PingGate {
  /** Whether there is an agent now. */
  there(): boolean;
  pass(ping: Uint8Array): void;
  /** Tells of each ping that has been at the agent's gate; gives how to stop that. */
  onBack(listener: (ping: Uint8Array<ArrayBuffer>) => void): () => void;
}

/** The kiosk's side of the echo: each ping goes through the agent's gate, where there is one, and back. */
export class EchoAnswer {
  private readonly channel: ControlChannel;
  private readonly gate: PingGate;
  private readonly stops: (() => void)[];
  private given = 0;
  private back = 0;

  constructor(channel: ControlChannel, gate: PingGate) {
    this.channel = channel;
    this.gate = gate;
    this.stops = [
      channel.onFrame((frame) => this.take(frame)),
      gate.onBack((ping) => this.giveBack(ping)),
    ];
  }

  /** Nothing of a page without an agent. */
  report(): DialTestToolsGate | undefined {
    const { given, back } = this;
    return this.gate.there() || given > 0 ? { given, back } : undefined;
  }

  stop(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Nothing but a ping is heard in a test. */
  private take(frame: Uint8Array): void {
    const reading = readFrame(frame);
    if (reading.kind !== 'mark' || reading.frame.type !== 'PING') return;
    if (this.gate.there()) {
      this.given += 1;
      this.gate.pass(frame);
    } else this.channel.send(frame.slice());
  }

  private giveBack(ping: Uint8Array<ArrayBuffer>): void {
    if (this.back >= this.given) return;
    this.back += 1;
    this.channel.send(ping);
  }
}
