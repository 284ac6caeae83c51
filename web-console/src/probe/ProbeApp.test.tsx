import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BridgeClient } from '../bridge/bridgeClient';
import { FakeBridge } from '../bridge/testdata/fakeBridge';
import { LiveClient } from '../live/client';
import { FakeServer } from '../live/testdata/fakeServer';
import { FakeNetwork } from '../media/testdata/fakeNetwork';
import { SelfTester } from '../selftest/selfTester';
import { TestHost } from '../selftest/testdata/testHost';
import { ProbeApp } from './ProbeApp';

describe('the page of a probe', () => {
  afterEach(() => vi.useRealTimers());

  it('says how it stands to whoever looks at it', async () => {
    vi.useFakeTimers();
    const server = new FakeServer();
    const agent = new FakeBridge();
    agent.fragment = 'bridge=4711.first';
    const live = new LiveClient({ role: 'PROBE' }, server.environment());
    const parts = {
      bridge: new BridgeClient(agent),
      live,
      tester: new SelfTester(live, new TestHost(new FakeNetwork()), () => undefined),
      iceServers: { start: () => undefined, stop: () => undefined },
      enter: () => Promise.resolve(),
    };
    render(<ProbeApp make={() => parts} />);
    const state = screen.getByTestId('probe-state');
    expect(state.textContent).toContain('没有探针程序');
    await act(async () => {
      agent.tell({ type: 'ProbeReady', nextToken: 'second', credential: 'of-the-probe' });
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(state.textContent).toBe('正在连接服务器');
    act(() => server.welcome());
    expect(state.textContent).toContain('已就绪');
    act(() => server.socket.dropped(4001));
    expect(state.textContent).toContain('另一个页面');
  });
});
