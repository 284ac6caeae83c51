import type { BridgeMessageFromAgent, BridgeMessageRegion } from '../../protocol/generated';
import type { BridgeHost, BridgeSocket } from '../bridgeClient';

type Listener = (event: { data?: unknown; code?: number }) => void;

class FakeSocket implements BridgeSocket {
  binaryType: BinaryType = 'blob';
  readyState = 1;
  readonly sent: (string | Uint8Array)[] = [];
  readonly url: string;
  private readonly listeners: [string, Listener][] = [];

  constructor(url: string) {
    this.url = url;
  }

  addEventListener(type: string, listener: Listener): void {
    this.listeners.push([type, listener]);
  }

  send(data: string | Uint8Array): void {
    this.sent.push(data);
  }

  close(): void {
    this.closed(1000);
  }

  closed(code: number): void {
    this.emit('close', { code });
  }

  message(data: unknown): void {
    this.emit('message', { data });
  }

  private emit(type: string, event: { data?: unknown; code?: number }): void {
    for (const [each, listener] of this.listeners) if (each === type) listener(event);
  }
}

/** An agent for tests: what is opened towards it, and what it says. */
export class FakeBridge implements BridgeHost {
  fragment = '';
  readonly sockets: FakeSocket[] = [];
  private readonly kept = new Map<string, string>();
  readonly storage = {
    getItem: (key: string) => this.kept.get(key) ?? null,
    setItem: (key: string, value: string) => void this.kept.set(key, value),
    removeItem: (key: string) => void this.kept.delete(key),
  };

  openSocket(url: string): BridgeSocket {
    const socket = new FakeSocket(url);
    this.sockets.push(socket);
    return socket;
  }

  takeFragment(): string {
    return this.fragment;
  }

  get socket(): FakeSocket {
    const last = this.sockets.at(-1);
    if (last === undefined) throw new Error('nobody has opened the bridge');
    return last;
  }

  /** Lets the page in. */
  ready(nextToken: string, ...maskedRegions: BridgeMessageRegion[]): void {
    this.tell({
      type: 'BridgeReady',
      nextToken,
      modules: [],
      screenWidth: 1080,
      screenHeight: 1920,
      besidePortal: { x: 0, y: 0, width: 1, height: 0.4 },
      maskedRegions,
    });
  }

  tell(message: BridgeMessageFromAgent): void {
    this.socket.message(JSON.stringify(message));
  }
}
