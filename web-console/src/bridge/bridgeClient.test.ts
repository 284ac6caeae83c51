import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BridgeMessageFromAgent } from '../protocol/generated';
import { BridgeClient, type CameraFrame } from './bridgeClient';
import { FakeBridge } from './testdata/fakeBridge';

let agent: FakeBridge;
let bridge: BridgeClient;

beforeEach(() => {
  vi.useFakeTimers();
  agent = new FakeBridge();
  bridge = new BridgeClient(agent);
});

afterEach(() => {
  bridge.stop();
  vi.useRealTimers();
});

function start(fragment = 'bridge=4711.first'): void {
  agent.fragment = fragment;
  bridge.start();
}

describe('the bridge to the agent', () => {
  it('tells of a ping that has been at the gate', () => {
    start();
    agent.ready('second');
    const back: Uint8Array[] = [];
    bridge.onEcho((ping) => back.push(ping));
    agent.socket.message(Uint8Array.of(0x01, 7, 8).buffer);
    expect(back).toEqual([Uint8Array.of(7, 8)]);
  });

  it('is not looked for without an address of the agent', () => {
    start('');
    expect(agent.sockets).toEqual([]);
    expect(bridge.getSnapshot().connected).toBe(false);
  });

  it('is opened with the token of the address, and with the next one after a reload', () => {
    start();
    expect(agent.socket.url).toBe('ws://127.0.0.1:4711/bridge?token=first');
    agent.ready('second');
    expect(bridge.getSnapshot().connected).toBe(true);
    const reloaded = new BridgeClient(agent);
    agent.fragment = '';
    reloaded.start();
    expect(agent.socket.url).toBe('ws://127.0.0.1:4711/bridge?token=second');
    reloaded.stop();
  });

  it('comes back by itself with the next token', () => {
    start();
    agent.ready('second');
    agent.socket.closed(1006);
    expect(bridge.getSnapshot().connected).toBe(false);
    vi.advanceTimersByTime(500);
    expect(agent.socket.url).toContain('token=second');
  });

  it.each([4001, 4401, 4403])('is given up when the agent closes it with %d', (code) => {
    start();
    agent.ready('second');
    agent.socket.closed(code);
    vi.advanceTimersByTime(60_000);
    expect(agent.sockets).toHaveLength(1);
  });

  it('hands control events on as they came, behind their mark', () => {
    start();
    bridge.forward(Uint8Array.of(1, 2));
    agent.ready('second');
    bridge.forward(Uint8Array.of(7, 8, 9));
    bridge.say({ type: 'LocalInput' });
    expect(agent.socket.sent).toEqual([Uint8Array.of(1, 7, 8, 9), '{"type":"LocalInput"}']);
  });

  it('goes on hiding what an agent has hidden that is gone', () => {
    const corner = { x: 0.9, y: 0.9, width: 0.1, height: 0.1 };
    start();
    expect(bridge.getSnapshot().maskedRegions).toEqual([]);
    agent.ready('second', corner);
    agent.socket.closed(1006);
    expect(bridge.getSnapshot()).toMatchObject({ connected: false, maskedRegions: [corner] });
    vi.advanceTimersByTime(500);
    agent.ready('third');
    expect(bridge.getSnapshot().maskedRegions).toEqual([]);
  });

  it('goes on hiding it after a reload, too, although no agent comes', () => {
    const corner = { x: 0.9, y: 0.9, width: 0.1, height: 0.1 };
    start();
    agent.ready('second', corner);
    agent.socket.closed(1006);
    const reloaded = new BridgeClient(agent);
    reloaded.start();
    expect(reloaded.getSnapshot()).toMatchObject({ connected: false, maskedRegions: [corner] });
    reloaded.stop();
  });

  it('is answered when it asks whether this page still lives', () => {
    start();
    agent.ready('second');
    agent.tell({ type: 'CheckPage' });
    expect(agent.socket.sent).toEqual(['{"type":"PageAlive"}']);
  });

  it('knows whether remote input rests', () => {
    start();
    agent.ready('second');
    agent.tell({ type: 'ControlState', active: true, pausedMillis: 1_500 });
    expect(bridge.getSnapshot().control).toEqual({ active: true, pausedMillis: 1_500 });
  });

  it('tells what the document camera sees', () => {
    const frames: CameraFrame[] = [];
    const messages: BridgeMessageFromAgent[] = [];
    bridge.onCameraFrame((frame) => frames.push(frame));
    bridge.onMessage((message) => messages.push(message));
    start();
    agent.ready('second');
    agent.socket.message(Uint8Array.of(2, 0xff).buffer);
    agent.tell({ type: 'PictureTaken', id: 'a', width: 10, height: 20 });
    agent.socket.message(Uint8Array.of(3, 0xfe).buffer);
    expect(frames).toEqual([
      { kind: 'preview', jpeg: Uint8Array.of(0xff) },
      { kind: 'picture', jpeg: Uint8Array.of(0xfe) },
    ]);
    expect(messages.at(-1)).toMatchObject({ type: 'PictureTaken', id: 'a' });
  });
});
