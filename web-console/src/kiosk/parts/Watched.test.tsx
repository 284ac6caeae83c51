import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BridgeClient } from '../../bridge/bridgeClient';
import { FakeBridge } from '../../bridge/testdata/fakeBridge';
import type { CallViewActive } from '../../protocol/generated';
import { PHASES } from '../testdata/views';
import { Watched } from './Watched';

const SHOWN = { screen: { type: 'ScreenShown', since: '2026-11-20T02:02:00Z' } } as const;
const CONTROLLED = {
  ...SHOWN,
  control: {
    type: 'ControlGranted',
    lease: '0f9b1a52-6f3b-4d0e-9f43-0d1f6b1f7a11',
    scope: 'POINTER',
    since: '2026-11-20T02:02:30Z',
  },
} as const;
const DOCUMENT = {
  document: { type: 'DocumentShown', since: '2026-11-20T02:02:00Z', pictures: 0 },
} as const;

let agent: FakeBridge;
const stops = {
  onStopScreen: vi.fn(),
  onStopControl: vi.fn(),
  onStopDocument: vi.fn(),
  onClosePortal: vi.fn(),
};

function watch(change: Partial<CallViewActive>): void {
  const bridge = new BridgeClient(agent);
  bridge.start();
  agent.ready('second');
  render(<Watched phase={{ ...PHASES.Active, ...change }} bridge={bridge} {...stops} />);
}

const banners = () => screen.queryAllByRole('status').map(({ dataset }) => dataset.testid);
const stop = (testId: string) => fireEvent.click(screen.getByTestId(testId));
const stopped = () =>
  Object.entries(stops)
    .filter(([, each]) => each.mock.calls.length > 0)
    .map(([name]) => name);

beforeEach(() => {
  agent = new FakeBridge();
  agent.fragment = 'bridge=4711.first';
  for (const each of Object.values(stops)) each.mockClear();
});

afterEach(() => vi.useRealTimers());

describe('while the clerk sees or does something', () => {
  it('there is nothing without it', () => {
    watch({});
    expect(banners()).toEqual([]);
    expect(screen.queryByTestId('kiosk-watched')).toBeNull();
  });

  it('the screen has a frame, a name and its stop', () => {
    watch(SHOWN);
    expect(screen.getByTestId('kiosk-watched')).toBeTruthy();
    expect(screen.getByTestId('kiosk-screen-banner').textContent).toContain('王芳正在看本机屏幕');
    stop('kiosk-screen-stop');
    expect(stopped()).toEqual(['onStopScreen']);
  });

  it('control takes the place of the screen: the first stop ends the hand, not the look', () => {
    watch(CONTROLLED);
    expect(banners()).toEqual(['kiosk-control-banner']);
    stop('kiosk-control-stop');
    expect(stopped()).toEqual(['onStopControl']);
  });

  it('documents have a stop of their own beside the others', () => {
    watch({ ...CONTROLLED, ...DOCUMENT });
    expect(banners()).toEqual(['kiosk-document-banner', 'kiosk-control-banner']);
    expect(screen.getByTestId('kiosk-document-banner').textContent).toContain(
      '王芳正在查看您的材料',
    );
    stop('kiosk-document-stop');
    expect(stopped()).toEqual(['onStopDocument']);
  });

  it('documents alone are not this screen, which has no frame', () => {
    watch(DOCUMENT);
    expect(screen.queryByTestId('kiosk-watched')).toBeNull();
  });
});

describe('under control', () => {
  it('says for how long the hand rests', () => {
    vi.useFakeTimers();
    watch(CONTROLLED);
    const text = () => screen.getByTestId('kiosk-control-banner').textContent;
    expect(text()).toContain('王芳 正在操作');
    act(() => agent.tell({ type: 'ControlState', active: true, pausedMillis: 2_000 }));
    expect(text()).toContain('对方已暂停');
    act(() => void vi.advanceTimersByTime(2_000));
    expect(text()).toContain('王芳 正在操作');
  });

  it('ends when Escape is held, not when it is pressed', () => {
    vi.useFakeTimers();
    watch(CONTROLLED);
    const escape = (kind: 'keyDown' | 'keyUp') => fireEvent[kind](window, { key: 'Escape' });
    escape('keyDown');
    escape('keyUp');
    act(() => void vi.advanceTimersByTime(1_000));
    expect(stopped()).toEqual([]);
    escape('keyDown');
    act(() => void vi.advanceTimersByTime(1_000));
    expect(stopped()).toEqual(['onStopControl']);
  });
});
