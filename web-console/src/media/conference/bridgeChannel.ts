/** What a page tells a bridge on its channel. */
export interface ReceiverVideoConstraints {
  readonly colibriClass: 'ReceiverVideoConstraints';
  /** How many sources at most; -1 is no limit. */
  readonly lastN: number;
  readonly defaultConstraints: HeightLimit;
  /** By the name of the source. */
  readonly constraints: Readonly<Record<string, HeightLimit>>;
}

/** What a source of this page is, so that the bridge does not make it smaller as it would a face. */
export interface SourceVideoType {
  readonly colibriClass: 'SourceVideoTypeMessage';
  readonly sourceName: string;
  readonly videoType: 'desktop';
}

export interface HeightLimit {
  /** In pixels; 0 is no picture at all. */
  readonly maxHeight: number;
}

/** What the channel needs of its surroundings. */
export interface BridgeChannelHost {
  openSocket(url: string): WebSocket;
  /** The bridge listens, and knows nothing yet of what this page wants. */
  greeted(): void;
  /** How high this page's picture is wanted at most, in pixels; 0 when nobody looks at it. */
  wanted(maxHeight: number): void;
  /** The bridge has ended this page's part, or cannot be spoken to any more. */
  ended(): void;
}

/** With this code the bridge says that this page has no part in the conference any more (RFC 6455, section 7.4.1). */
const GOING_AWAY = 1001;
const REOPEN_MILLIS = 1_000;

/**
 * What a page and a bridge say to each other beside the media. Whoever knows its address speaks for this page: it is kept
 * for one more attempt and no longer, and is part of nothing that is told or thrown.
 */
export class BridgeChannel {
  private readonly host: BridgeChannelHost;
  private socket: WebSocket | undefined;
  /** For the one time that a broken channel is opened again. */
  private spare: string | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private listening = false;

  constructor(host: BridgeChannelHost) {
    this.host = host;
  }

  /** Opens the channel there; a page is told again where it is until it has answered its offer. */
  open(url: string): void {
    if (url === this.spare) return;
    this.close();
    this.spare = url;
    this.connect(url);
  }

  /** Says it if the bridge listens. */
  send(message: ReceiverVideoConstraints | SourceVideoType): void {
    if (this.listening) this.socket?.send(JSON.stringify(message));
  }

  /** Whether the bridge hears this page. */
  get heard(): boolean {
    return this.listening;
  }

  close(): void {
    clearTimeout(this.retry);
    const { socket } = this;
    this.socket = undefined;
    this.spare = undefined;
    this.listening = false;
    socket?.close();
  }

  private connect(url: string): void {
    const socket = this.dial(url);
    if (socket === undefined) {
      this.host.ended();
      return;
    }
    this.socket = socket;
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (socket === this.socket) this.take(data);
    });
    socket.addEventListener('close', ({ code }) => {
      if (socket === this.socket) this.lost(code);
    });
  }

  /** What a browser throws at an address that it cannot use names the address. */
  private dial(url: string): WebSocket | undefined {
    try {
      return this.host.openSocket(url);
    } catch {
      return undefined;
    }
  }

  private take(data: unknown): void {
    const message = messageOf(data);
    switch (message.colibriClass) {
      case 'ServerHello':
        this.listening = true;
        this.host.greeted();
        break;
      case 'SenderSourceConstraints':
        // What is shown is sent as long as it is shown: it is there to be looked at.
        if (typeof message.maxHeight === 'number' && !isShown(message.sourceName))
          this.host.wanted(message.maxHeight);
    }
  }

  private lost(code: number): void {
    const url = this.spare;
    this.close();
    if (code === GOING_AWAY || url === undefined) this.host.ended();
    else this.retry = setTimeout(() => this.connect(url), REOPEN_MILLIS);
  }
}

/** A message as far as anything here looks at it; empty when it is none. */
function messageOf(data: unknown): {
  colibriClass?: unknown;
  maxHeight?: unknown;
  sourceName?: unknown;
} {
  if (typeof data !== 'string') return {};
  try {
    const message: unknown = JSON.parse(data);
    return typeof message === 'object' && message !== null ? message : {};
  } catch {
    return {};
  }
}

/** Whether it is the name of a screen or of documents. */
function isShown(sourceName: unknown): boolean {
  return typeof sourceName === 'string' && /-v[12]$/.test(sourceName);
}
