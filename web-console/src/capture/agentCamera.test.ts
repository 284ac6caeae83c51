import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BridgeClient } from '../bridge/bridgeClient';
import { FakeBridge } from '../bridge/testdata/fakeBridge';
import type { ModuleState } from '../protocol/generated';
import { AgentCamera, KioskCamera } from './agentCamera';
import type { DocumentCamera } from './camera';

let agent: FakeBridge;
let bridge: BridgeClient;
let drawn: Blob[];
let camera: AgentCamera;
const track = { stop: vi.fn() } as unknown as MediaStreamTrack;

beforeEach(() => {
  agent = new FakeBridge();
  agent.fragment = 'bridge=1.token';
  bridge = new BridgeClient(agent);
  bridge.start();
  agent.ready('next');
  drawn = [];
  camera = new AgentCamera(bridge, () => ({
    track,
    draw: (jpeg) => {
      drawn.push(jpeg);
      return Promise.resolve();
    },
  }));
});

function show(kind: number, content: number): void {
  agent.socket.message(new Uint8Array([kind, content]).buffer);
}

function cameraIs(state: ModuleState): void {
  const camera = {
    kind: 'DOCUMENT_CAMERA',
    state,
    checkedAt: '2026-03-02T01:00:00Z',
    facts: {},
  } as const;
  agent.tell({ type: 'ModulesChanged', modules: [camera] });
}

describe("the agent's document camera", () => {
  it('is open with its first live picture and shows the ones that follow', async () => {
    const opened = camera.open();
    show(2, 7);
    expect(await opened).toBe(track);
    show(2, 8);
    expect(drawn).toHaveLength(2);
    camera.close();
    show(2, 9);
    expect(drawn).toHaveLength(2);
    expect(agent.socket.sent.map((text) => JSON.parse(String(text)) as unknown)).toEqual([
      { type: 'OpenDocumentCamera' },
      { type: 'CloseDocumentCamera' },
    ]);
  });

  it('does not open when the agent has no picture of it', async () => {
    const opened = camera.open();
    agent.tell({ type: 'CameraFault', code: 'IN_USE' });
    await expect(opened).rejects.toThrow('IN_USE');
  });

  it('gives the picture that was asked for, and no other', async () => {
    const taken = camera.take();
    show(3, 1);
    agent.tell({ type: 'PictureTaken', id: 'picture-1', width: 4, height: 3 });
    show(3, 2);
    expect(new Uint8Array(await (await taken).arrayBuffer())).toEqual(new Uint8Array([2]));
  });

  it('gives none once the agent is gone', async () => {
    const taken = camera.take();
    agent.socket.closed(1006);
    await expect(taken).rejects.toThrow('NO_ANSWER');
    bridge.stop();
  });
});

describe('a document camera of which the agent tells', () => {
  it.each([
    ['PRESENT', true],
    ['SIMULATED', true],
    ['FAULT', true],
    ['MISSING', false],
  ] as const)('that is %s is known: %s', (state, known) => {
    cameraIs(state);
    expect(AgentCamera.isKnown(bridge.getSnapshot().modules)).toBe(known);
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
    cameraIs(state);
    const kiosk = new KioskCamera(bridge, own('agent'), own('page'));
    expect((await kiosk.open()).label).toBe(whose);
  });
});
