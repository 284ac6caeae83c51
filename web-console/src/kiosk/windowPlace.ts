import type { BridgeClient } from '../bridge/bridgeClient';
import type { LiveClient } from '../live/client';
import type { BridgeMessageRegion } from '../protocol/generated';

const WHOLE: BridgeMessageRegion = { x: 0, y: 0, width: 1, height: 1 };

/** As much of a window as is needed to place it. */
export type PlacedWindow = Pick<Window, 'moveTo' | 'resizeTo'> & {
  readonly screen: Pick<Screen, 'width' | 'height'>;
};

/**
 * Makes room on the screen for a portal while one is open, and takes it back afterwards. Only the window that the agent has
 * opened is moved: a page in somebody's own browser stays where it is.
 */
export class WindowPlace {
  private readonly live: LiveClient;
  private readonly bridge: BridgeClient;
  private readonly window: PlacedWindow;
  private placed = WHOLE;
  private stops: (() => void)[] = [];

  constructor(live: LiveClient, bridge: BridgeClient, window: PlacedWindow) {
    this.live = live;
    this.bridge = bridge;
    this.window = window;
  }

  start(): void {
    this.stops = [
      this.live.subscribe(() => this.follow()),
      this.bridge.subscribe(() => this.follow()),
    ];
    this.follow();
  }

  stop(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  private follow(): void {
    const { besidePortal, connected } = this.bridge.getSnapshot();
    if (!connected || besidePortal === undefined) return;
    const phase = this.live.getSnapshot().views.kiosk?.call?.phase;
    const open = phase?.type === 'Active' && phase.portal !== undefined;
    this.take(open ? besidePortal : WHOLE);
  }

  private take(part: BridgeMessageRegion): void {
    if (same(part, this.placed)) return;
    this.placed = part;
    const { width, height } = this.window.screen;
    this.window.moveTo(Math.round(part.x * width), Math.round(part.y * height));
    this.window.resizeTo(Math.round(part.width * width), Math.round(part.height * height));
  }
}

function same(a: BridgeMessageRegion, b: BridgeMessageRegion): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
