import { Listeners } from '../live/listeners';
import type {
  BridgeMessageControlState,
  BridgeMessageFromAgent,
  BridgeMessageFromPage,
  BridgeMessageRegion,
  ModuleReport,
} from '../protocol/generated';

/** First byte of a binary frame; control events go to the agent, and only pings come back. */
const CONTROL_EVENT = 0x01;
const PREVIEW = 0x02;
const PICTURE = 0x03;

const KEPT = 'bridge';
const KEPT_MASKS = 'bridge.masks';
const AGAIN_MILLIS = 500;
/** The agent has said that it is not for this page; a new address from the agent alone helps. */
const FINAL_CLOSES = [4001, 4401, 4403];

/** What the agent beside this browser has said of itself. */
export interface BridgeState {
  readonly connected: boolean;
  readonly modules: readonly ModuleReport[];
  readonly control: Pick<BridgeMessageControlState, 'active' | 'pausedMillis'>;
  /** What this page's window keeps of the screen while a portal is open; the agent arranges no window without it. */
  readonly besidePortal?: BridgeMessageRegion;
  /** Parts of the screen that nobody far away may see. What an agent has said stays true without it. */
  readonly maskedRegions: readonly BridgeMessageRegion[];
}

/** A binary frame of the document camera: a live picture, or the one that was taken; JPEG. */
export interface CameraFrame {
  readonly kind: 'preview' | 'picture';
  readonly jpeg: Uint8Array<ArrayBuffer>;
}

/** As much of a WebSocket as the bridge uses. */
export interface BridgeSocket {
  binaryType: BinaryType;
  readonly readyState: number;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  close(): void;
  addEventListener(
    type: 'message' | 'close',
    listener: (event: { data?: unknown; code?: number }) => void,
  ): void;
}

export interface BridgeHost {
  openSocket(url: string): BridgeSocket;
  /** Outlives a reload of the page, not the browser. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** The fragment of the page's address without `#`; it is taken out of the address. */
  takeFragment(): string;
}

const ALONE: BridgeState = {
  connected: false,
  modules: [],
  control: { active: false, pausedMillis: 0 },
  maskedRegions: [],
};

/**
 * This page's bridge to the agent beside its browser. The agent starts the browser with a port and a token in the address;
 * each token opens the bridge once, and the agent's first message brings the next. A page without such an address has no
 * agent and never looks for one.
 */
export class BridgeClient {
  private readonly host: BridgeHost;
  private readonly changes = new Listeners<void>();
  private readonly messages = new Listeners<BridgeMessageFromAgent>();
  private readonly cameraFrames = new Listeners<CameraFrame>();
  private readonly echoes = new Listeners<Uint8Array<ArrayBuffer>>();
  private state = ALONE;
  private socket: BridgeSocket | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;

  constructor(host: BridgeHost) {
    this.host = host;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.changes.add(listener);
  readonly getSnapshot = (): BridgeState => this.state;

  readonly onMessage = (listener: (message: BridgeMessageFromAgent) => void): (() => void) =>
    this.messages.add(listener);

  readonly onCameraFrame = (listener: (frame: CameraFrame) => void): (() => void) =>
    this.cameraFrames.add(listener);

  /** Tells of each ping that was {@link forward forwarded} and has been at the agent's gate. */
  readonly onEcho = (listener: (ping: Uint8Array<ArrayBuffer>) => void): (() => void) =>
    this.echoes.add(listener);

  start(): void {
    this.running = true;
    const given = /^bridge=(\d+\..+)$/.exec(this.host.takeFragment())?.[1];
    if (given !== undefined) this.host.storage.setItem(KEPT, given);
    // What was hidden before a reload stays hidden, even if the agent does not come any more.
    this.become({ ...ALONE, maskedRegions: this.keptMasks() });
    this.open();
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
    this.socket?.close();
    this.become(ALONE);
  }

  /** Says it to the agent, if there is one; nothing is kept for later. */
  say(message: BridgeMessageFromPage): void {
    if (this.state.connected) this.socket?.send(JSON.stringify(message));
  }

  /** Hands a control event on as it came; the agent alone decides what becomes of it. */
  forward(event: Uint8Array): void {
    if (!this.state.connected) return;
    const frame = new Uint8Array(event.length + 1);
    frame[0] = CONTROL_EVENT;
    frame.set(event, 1);
    this.socket?.send(frame);
  }

  private open(): void {
    const [, port, token] = /^(\d+)\.(.+)$/.exec(this.host.storage.getItem(KEPT) ?? '') ?? [];
    if (port === undefined || token === undefined) return;
    const url = `ws://127.0.0.1:${port}/bridge?token=${encodeURIComponent(token)}`;
    const socket = this.host.openSocket(url);
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => {
      if (socket === this.socket) this.take(data, port);
    });
    socket.addEventListener('close', ({ code = 0 }) => {
      if (socket === this.socket) this.lost(code);
    });
  }

  private lost(code: number): void {
    this.socket = undefined;
    this.become({ ...ALONE, maskedRegions: this.state.maskedRegions });
    if (FINAL_CLOSES.includes(code)) this.host.storage.removeItem(KEPT);
    else if (this.running) this.timer = setTimeout(() => this.open(), AGAIN_MILLIS);
  }

  private take(data: unknown, port: string): void {
    if (data instanceof ArrayBuffer) this.takeFrame(new Uint8Array(data));
    else if (typeof data === 'string') {
      const message = JSON.parse(data) as BridgeMessageFromAgent;
      this.follow(message, port);
      this.messages.tell(message);
    }
  }

  private takeFrame(frame: Uint8Array<ArrayBuffer>): void {
    const content = frame.slice(1);
    if (frame[0] === PREVIEW) this.cameraFrames.tell({ kind: 'preview', jpeg: content });
    else if (frame[0] === PICTURE) this.cameraFrames.tell({ kind: 'picture', jpeg: content });
    else if (frame[0] === CONTROL_EVENT) this.echoes.tell(content);
  }

  private follow(message: BridgeMessageFromAgent, port: string): void {
    switch (message.type) {
      case 'BridgeReady':
        this.host.storage.setItem(KEPT, `${port}.${message.nextToken}`);
        this.host.storage.setItem(KEPT_MASKS, JSON.stringify(message.maskedRegions));
        this.become({
          ...this.state,
          connected: true,
          modules: message.modules,
          besidePortal: message.besidePortal,
          maskedRegions: message.maskedRegions,
        });
        break;
      case 'ProbeReady':
        this.host.storage.setItem(KEPT, `${port}.${message.nextToken}`);
        this.become({ ...this.state, connected: true });
        break;
      case 'ModulesChanged':
        this.become({ ...this.state, modules: message.modules });
        break;
      case 'ControlState':
        this.become({
          ...this.state,
          control: { active: message.active, pausedMillis: message.pausedMillis },
        });
        break;
      case 'CheckPage':
        this.say({ type: 'PageAlive' });
        break;
      case 'CameraFault':
      case 'PictureTaken':
      case 'Barcode':
    }
  }

  private keptMasks(): readonly BridgeMessageRegion[] {
    return JSON.parse(this.host.storage.getItem(KEPT_MASKS) ?? '[]') as BridgeMessageRegion[];
  }

  private become(state: BridgeState): void {
    this.state = state;
    this.changes.tell();
  }
}
