import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeStream } from '../media/testdata/fakeMedia';
import type { SelfTestView } from '../protocol/generated';
import type { SelfTester } from '../selftest/selfTester';
import { SelfTestNotice } from './screens/SelfTestNotice';
import { useSelfTest } from './useSelfTest';

const VIEW: SelfTestView = {
  test: '7d9c1d52-0c1e-4a54-9a57-0c1f2b6a9e41',
  kiosk: { zh: '松江 1 号自助终端', en: 'Songjiang, Kiosk 1' },
  window: { zh: '嘉兴 虚拟窗口 1', en: 'Jiaxing, Virtual window 1' },
  endsBy: '2026-11-20T02:00:12Z',
  measureMillis: 4_000,
  sendHertz: 660,
};

/** A tester whose test is decided here; it writes down what it is told. */
class TestTester {
  readonly told: string[] = [];
  private view: SelfTestView | undefined;
  private listener: () => void = () => undefined;

  readonly subscribe = (listener: () => void) => {
    this.listener = listener;
    return () => undefined;
  };
  readonly getSnapshot = () => this.view;
  readonly setBusy = (busy: string | undefined) => void this.told.push(busy ?? 'free');

  show(view: SelfTestView | undefined): void {
    this.view = view;
    this.listener();
  }

  end(why: string): void {
    if (this.view === undefined) return;
    this.told.push(`ended: ${why}`);
    this.show(undefined);
  }
}

function FirstScreen({ tester, onCall }: { tester: TestTester; onCall: () => void }) {
  const view = useSelfTest(tester as unknown as SelfTester, true);
  return (
    <>
      <button type="button" onClick={onCall}>
        call
      </button>
      {view && <SelfTestNotice view={view} />}
    </>
  );
}

let tester: TestTester;
const onCall = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  onCall.mockClear();
  tester = new TestTester();
  render(<FirstScreen tester={tester} onCall={onCall} />);
});

afterEach(() => vi.useRealTimers());

describe('a kiosk that tests itself', () => {
  it('does so only when nobody has touched it for a while', () => {
    expect(tester.told).toEqual(['KIOSK_IN_USE']);
    act(() => void vi.advanceTimersByTime(9_000));
    fireEvent.pointerDown(document.body);
    act(() => void vi.advanceTimersByTime(9_000));
    expect(tester.told).not.toContain('free');
    act(() => void vi.advanceTimersByTime(1_000));
    expect(tester.told.at(-1)).toBe('free');
  });

  it('says so in both languages, and that nothing is kept or sent', () => {
    act(() => tester.show(VIEW));
    const notice = screen.getByTestId('kiosk-self-test');
    expect(notice.textContent).toContain('嘉兴 虚拟窗口\u00a01');
    expect(notice.textContent).toContain('Jiaxing, Virtual window\u00a01');
    expect(notice.textContent).toContain('不录制、不传出');
    expect(notice.textContent).toContain('nothing of them is kept or sent');
  });

  it('says of an attended test that people are seen, and that nothing is kept', () => {
    const until = '2026-11-20T02:01:00Z';
    const attended = { stage: 'RINGING' as const, since: '2026-11-20T02:00:00Z', until };
    act(() => tester.show({ ...VIEW, attended }));
    const notice = screen.getByTestId('kiosk-self-test');
    expect(notice.textContent).not.toContain('不录制、不传出');
    expect(notice.textContent).toContain('画面和声音不保存');
    expect(notice.textContent).toContain('nothing is recorded');
    const stream = new FakeStream([]) as unknown as MediaStream;
    const told = render(
      <SelfTestNotice view={{ ...VIEW, attended }} face={{ stream }} own={stream} />,
    );
    expect(told.getByTestId('kiosk-self-test-video')).toBeTruthy();
    expect(told.getByTestId('kiosk-self-test-own')).toBeTruthy();
  });

  it('ends with the first touch, which presses nothing that lay under the notice', () => {
    act(() => tester.show(VIEW));
    const call = screen.getByText('call');
    act(() => void fireEvent.pointerDown(document.body));
    expect(tester.told).toContain('ended: TOUCHED');
    expect(screen.queryByTestId('kiosk-self-test')).toBeNull();
    // A touch screen sends the click afterwards, to whatever is there by then.
    fireEvent.click(call);
    expect(onCall).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(100));
    fireEvent.pointerDown(call);
    fireEvent.click(call);
    expect(onCall).toHaveBeenCalledOnce();
  });

  it('takes the next touch as meant, when the first one was no click', () => {
    act(() => tester.show(VIEW));
    act(() => void fireEvent.pointerDown(document.body));
    act(() => void vi.advanceTimersByTime(100));
    const call = screen.getByText('call');
    fireEvent.pointerDown(call);
    fireEvent.click(call);
    expect(onCall).toHaveBeenCalledOnce();
  });
});
