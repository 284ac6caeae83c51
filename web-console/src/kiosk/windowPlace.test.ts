import { waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { BridgeClient } from '../bridge/bridgeClient';
import { FakeBridge } from '../bridge/testdata/fakeBridge';
import { LiveClient } from '../live/client';
import { FakeServer } from '../live/testdata/fakeServer';
import type { CallView, CallViewActive } from '../protocol/generated';
import { callIn, kioskView, PHASES } from './testdata/views';
import { WindowPlace } from './windowPlace';

let agent: FakeBridge;
let server: FakeServer;
let live: LiveClient;
let steps: string[];
let version = 1;

beforeEach(async () => {
  agent = new FakeBridge();
  server = new FakeServer();
  live = new LiveClient({ role: 'KIOSK' }, server.environment());
  live.start();
  await waitFor(() => server.welcome());
  steps = [];
});

function begin(fragment: string): void {
  agent.fragment = fragment;
  const bridge = new BridgeClient(agent);
  bridge.start();
  if (fragment !== '') agent.ready('next');
  const place = new WindowPlace(live, bridge, {
    screen: { width: 1080, height: 1920 },
    moveTo: (x, y) => steps.push(`at ${x},${y}`),
    resizeTo: (width, height) => steps.push(`${width}x${height}`),
  });
  place.start();
}

function talk(portal: CallViewActive['portal']): void {
  const phase: CallViewActive = {
    ...PHASES.Active,
    ...(portal === undefined ? {} : { portal }),
  };
  version += 1;
  const call: CallView = { ...callIn(phase), version };
  server.tell({ type: 'Kiosk', view: kioskView(call) });
}

const PORTAL = {
  name: { zh: '门户', en: 'Portal' },
  since: '2026-03-02T01:00:00Z',
  state: 'OPEN',
} as const;

describe('the window of the call', () => {
  it('makes room for a portal and takes it back', () => {
    begin('bridge=1.token');
    talk(undefined);
    expect(steps).toEqual([]);
    talk(PORTAL);
    expect(steps.splice(0)).toEqual(['at 0,0', '1080x768']);
    talk(undefined);
    expect(steps).toEqual(['at 0,0', '1080x1920']);
  });

  it("stays where it is in somebody's own browser", () => {
    begin('');
    talk(PORTAL);
    expect(steps).toEqual([]);
  });
});
