import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DialTestWord, SelfTestView, SelfTestViewStage } from '../protocol/generated';
import { onDuty, ringing } from './testdata/clerkViews';
import { TestConsole } from './testdata/console';

let page: TestConsole;

function attended(stage: SelfTestViewStage, said?: DialTestWord): SelfTestView {
  const now = page.server.time;
  return {
    test: '7d9c1d52-0c1e-4a54-9a57-0c1f2b6a9e41',
    kiosk: { zh: '松江 1 号自助终端', en: 'Songjiang, Kiosk 1' },
    window: { zh: '嘉兴 虚拟窗口 1', en: 'Jiaxing, Virtual window 1' },
    endsBy: new Date(now + 62_000).toISOString(),
    measureMillis: 4_000,
    sendHertz: 880,
    attended: {
      stage,
      since: new Date(now).toISOString(),
      until: new Date(now + 60_000).toISOString(),
      ...(said && { said }),
    },
  };
}

const show = (view: SelfTestView | undefined) => act(() => page.selfTest.show(view));

beforeEach(async () => {
  vi.useFakeTimers();
  page = new TestConsole();
  await page.open(onDuty('READY'));
});

afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('an attended dial-test at the console', () => {
  it('rings with a sound of its own, and says that it is a test and for how long', () => {
    show(attended('RINGING'));
    expect(page.bell).toMatchObject({ ringing: true, sound: 'test' });
    const ring = screen.getByTestId('clerk-test-ring');
    expect(ring.textContent).toContain('拨测 · 不是市民来电');
    expect(ring.textContent).toContain('松江 1 号自助终端');
    expect(screen.getAllByRole('timer')[0]?.getAttribute('aria-label')).toContain('60');
    expect(document.title).toContain('拨测');
    expect(page.selfTest.told).toEqual([]);
  });

  it('is answered and declined by click or key', () => {
    show(attended('RINGING'));
    page.press('a');
    page.click('clerk-test-decline');
    expect(page.selfTest.told).toEqual(['answer', 'decline']);
  });

  it.each([
    ['y', 'clerk-test-well', 'SEEN_AND_HEARD'],
    ['n', 'clerk-test-unseen', 'NOT_SEEN'],
    ['h', 'clerk-test-unheard', 'NOT_HEARD'],
  ])('takes one word by the key %s or a click', (key, button, word) => {
    show(attended('CONFIRMING'));
    expect(page.bell.ringing).toBe(false);
    page.press(key);
    page.click(button);
    expect(page.selfTest.told).toEqual([word, word]);
  });

  it('takes no second word', () => {
    show(attended('MEASURING', 'SEEN_AND_HEARD'));
    page.press('n');
    expect(page.selfTest.told).toEqual([]);
    expect(screen.getByTestId('clerk-test-talk').textContent).toContain('已记录');
  });

  it('lets a call go first', async () => {
    show(attended('RINGING'));
    await page.show(ringing);
    expect(page.bell).toMatchObject({ ringing: true, sound: 'call' });
    expect(screen.queryByTestId('clerk-test-ring')).toBeNull();
    expect(screen.getByTestId('clerk-offer')).toBeTruthy();
  });
});
