import type { BridgeClient } from '../bridge/bridgeClient';
import type { LiveClient } from '../live/client';
import { Listeners } from '../live/listeners';
import type { CallMedia } from '../media/callMedia';
import { inAtMost, type Region } from '../media/masks';
import type { PeerMedia } from '../media/peerMedia';
import type { ControlChannel } from '../media/controlChannel';
import type { KioskSign } from '../protocol/generated';
import { readFrame } from './controlCodec';
import type { MarkFrame } from './controlEvent';
import { frameOf } from './frameText';
import { NO_SIGN, writeSign } from './kioskSign';

/** The agent takes no more of them. */
const MOST_REGIONS = 64;

/** The agent's hand is seen by this page a few milliseconds after its event was handed on. */
const ECHO_MILLIS = 300;

/**
 * The kiosk's side of the channel of control: marks are drawn by this page, everything else goes to the agent as it came, and
 * the clerk is told what is covered and when the citizen's own hand takes precedence.
 */
export class KioskControl {
  private readonly bridge: BridgeClient;
  private readonly media: Pick<CallMedia, 'screen' | 'subscribe' | 'getSnapshot'>;
  private readonly live: Pick<LiveClient, 'onControl'>;
  private readonly marks = new Listeners<MarkFrame>();
  private readonly channels = new Set<ControlChannel>();
  private stops: (() => void)[] = [];
  /** What each clerk's page was told last. */
  private readonly told = new WeakMap<ControlChannel, string>();
  private forwardedAt = -Infinity;
  private connected = false;
  private masked: readonly Region[] = [];

  constructor(
    bridge: BridgeClient,
    media: KioskControl['media'],
    live: Pick<LiveClient, 'onControl'>,
  ) {
    this.bridge = bridge;
    this.media = media;
    this.live = live;
  }

  /** Tells of each mark that the clerk makes on the shown screen. */
  readonly onMark = (listener: (mark: MarkFrame) => void): (() => void) => this.marks.add(listener);

  start(): void {
    this.connected = this.bridge.getSnapshot().connected;
    this.hideMasked();
    this.stops = [
      this.media.subscribe(() => {
        this.joinAll();
        this.tellClerk();
      }),
      this.media.screen.subscribe(() => this.tellBoth()),
      this.bridge.subscribe(() => this.followAgent()),
      this.watchCitizen(),
      this.live.onControl(({ frames }) => frames.forEach((frame) => this.takeText(frame))),
    ];
  }

  stop(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  /** An agent that has just come knows nothing of this page's screen, and its masks may be others. */
  private followAgent(): void {
    const { connected } = this.bridge.getSnapshot();
    this.hideMasked();
    if (connected && !this.connected) this.tellAgent();
    this.connected = connected;
    this.tellClerk();
  }

  private hideMasked(): void {
    const { maskedRegions } = this.bridge.getSnapshot();
    if (maskedRegions === this.masked) return;
    this.masked = maskedRegions;
    this.media.screen.alsoHide(maskedRegions);
  }

  private joinAll(): void {
    for (const { control } of this.media.getSnapshot()) this.join(control);
  }

  /** Listens to the channel of whoever is, or may become, the clerk; it ends with its link. */
  private join(channel: ControlChannel): void {
    if (this.channels.has(channel)) return;
    this.channels.add(channel);
    channel.onFrame((frame) => this.take(frame, channel));
    channel.subscribe(() => {
      this.told.delete(channel);
      this.tellClerk();
    });
  }

  /** Ends the remote hand at the agent, before anybody else is told. */
  stopAtOnce(): void {
    this.bridge.say({ type: 'StopControl' });
  }

  /** What came over the server, for want of a channel; marks do not come that way. */
  private takeText(text: string): void {
    const frame = frameOf(text);
    if (frame === undefined || !this.media.screen.shown || this.clerk() === undefined) return;
    if (readFrame(frame).kind === 'input') this.forward(frame);
  }

  /** The clerk's page while it sees this screen: not an expert's, and not while the citizen is on hold. */
  private clerk(): PeerMedia | undefined {
    return this.media.getSnapshot().find(({ peer, flowing }) => peer === 'clerk' && flowing);
  }

  /** First the hand, then the picture: setting the camera of the screen faster takes this page's time. */
  private forward(frame: Uint8Array): void {
    this.forwardedAt = performance.now();
    this.bridge.forward(frame);
    this.media.screen.touch();
  }

  private take(frame: Uint8Array, from: ControlChannel): void {
    if (!this.media.screen.shown || this.clerk()?.control !== from) return;
    const reading = readFrame(frame);
    switch (reading.kind) {
      case 'input':
        this.forward(frame);
        break;
      case 'mark':
        if (reading.frame.type === 'PING') from.send(frame.slice());
        else this.marks.tell(reading.frame);
        this.media.screen.touch();
        break;
      case 'bad':
    }
  }

  /** The hand of whoever stands here wakes the picture, and rests the clerk's. */
  private watchCitizen(): () => void {
    const touched = (event: Event) => {
      this.media.screen.touch();
      if (event.isTrusted && this.isCitizens(event)) this.bridge.say({ type: 'LocalInput' });
    };
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const;
    for (const sign of signs) window.addEventListener(sign, touched, { capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true });
    };
  }

  /** A finger on the glass is nobody else's; mouse and keys are the agent's while the clerk's events come. */
  private isCitizens(event: Event): boolean {
    const finger = event instanceof PointerEvent && event.pointerType === 'touch';
    return finger || performance.now() - this.forwardedAt > ECHO_MILLIS;
  }

  private sign(): KioskSign {
    const { control } = this.bridge.getSnapshot();
    return { ...NO_SIGN, masked: this.media.screen.masked, pausedMillis: control.pausedMillis };
  }

  private tellBoth(): void {
    this.tellAgent();
    this.tellClerk();
  }

  private tellAgent(): void {
    const regions = inAtMost(MOST_REGIONS, this.media.screen.regions);
    this.bridge.say({ type: 'MaskRegions', regions: [...regions] });
  }

  private tellClerk(): void {
    const channel = this.clerk()?.control;
    const text = writeSign(this.sign());
    if (channel?.open !== true || this.told.get(channel) === text) return;
    this.told.set(channel, text);
    channel.send(text);
  }
}
