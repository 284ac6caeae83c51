import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BridgeClient, type BridgeSocket } from '../bridge/bridgeClient';
import type { ModuleState } from '../protocol/generated';
import { AgentCamera, KioskCamera } from './agentCamera';
import type { DocumentCamera } from './camera';

/** The agent's end of the bridge. */
class FakeAgent implements BridgeSocket {
  binaryType: BinaryType = 'blob';
  readonly readyState = 1;
  readonly heard: unknown[] = [];
  private readonly listeners: Record<
    string,
    ((event: { data?: unknown; code?: number }) => void)[]
  > = {};

  send(data: string | Uint8Array<ArrayBuffer>): void {
    if (typeof data === 'string') this.heard.push(JSON.parse(data));
  }

  close(): void {
    this.tell('close', { code: 1006 });
  }

  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    (this.listeners[type] ??= []).push(listener);
  }

  tell(type: string, event: { data?: unknown; code?: number }): void {
    for (const listener of this.listeners[type] ?? []) listener(event);
  }

  say(message: object): void {
    this.tell('message', { data: JSON.stringify(message) });
  }

  show(kind: number, content: number): void {
    this.tell('message', { data: new Uint8Array([kind, content]).buffer });
  }

  ready(state: ModuleState): void {
    const camera = { kind: 'DOCUMENT_CAMERA', state, checkedAt: '2026-03-02T01:00:00Z', facts: {} };
    this.say({
      type: 'BridgeReady',
      nextToken: 'n',
      modules: [camera],
      screenWidth: 1,
      screenHeight: 1,
    });
  }
}

let agent: FakeAgent;
let bridge: BridgeClient;
let drawn: Blob[];
let camera: AgentCamera;
const track = { stop: vi.fn() } as unknown as MediaStreamTrack;

beforeEach(() => {
  agent = new FakeAgent();
  const kept = new Map<string, string>();
  bridge = new BridgeClient({
    openSocket: () => agent,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    takeFragment: () => 'bridge=1.token',
  });
  bridge.start();
  agent.ready('PRESENT');
  drawn = [];
  camera = new AgentCamera(bridge, () => ({
    track,
    draw: (jpeg) => {
      drawn.push(jpeg);
      return Promise.resolve();
    },
  }));
});

describe("the agent's document camera", () => {
  it('is open with its first live picture and shows the ones that follow', async () => {
    const opened = camera.open();
    agent.show(2, 7);
    expect(await opened).toBe(track);
    agent.show(2, 8);
    expect(drawn).toHaveLength(2);
    camera.close();
    agent.show(2, 9);
    expect(drawn).toHaveLength(2);
    expect(agent.heard).toEqual([{ type: 'OpenDocumentCamera' }, { type: 'CloseDocumentCamera' }]);
  });

  it('does not open when the agent has no picture of it', async () => {
    const opened = camera.open();
    agent.say({ type: 'CameraFault', code: 'IN_USE' });
    await expect(opened).rejects.toThrow('IN_USE');
  });

  it('gives the picture that was asked for, and no other', async () => {
    const taken = camera.take();
    agent.show(3, 1);
    agent.say({ type: 'PictureTaken', id: 'picture-1', width: 4, height: 3 });
    agent.show(3, 2);
    expect(new Uint8Array(await (await taken).arrayBuffer())).toEqual(new Uint8Array([2]));
  });

  it('gives none once the agent is gone', async () => {
    const taken = camera.take();
    agent.close();
    await expect(taken).rejects.toThrow('NO_ANSWER');
    bridge.stop();
  });
});

describe("the kiosk's document camera", () => {
  const own = (name: string): DocumentCamera & { used: string } => ({
    used: name,
    open: () => Promise.resolve({ label: name } as MediaStreamTrack),
    take: () => Promise.resolve(new Blob()),
    close: () => undefined,
  });

  it.each([
    ['PRESENT', 'agent'],
    ['SIMULATED', 'agent'],
    ['MISSING', 'page'],
    ['FAULT', 'page'],
  ] as const)('is, where the agent calls its own %s, that of the %s', async (state, whose) => {
    agent.ready(state);
    const kiosk = new KioskCamera(bridge, own('agent'), own('page'));
    expect((await kiosk.open()).label).toBe(whose);
  });
});
