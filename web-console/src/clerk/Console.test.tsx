import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOSED } from '../live/state';
import { CALL } from '../live/testdata/views';
import type { Problem } from '../protocol/generated';
import { ProblemError } from '../rest/problem';
import { CONNECTING, onCall, onDuty, ringing, TALKING } from './testdata/clerkViews';
import { TestConsole } from './testdata/console';

const TAKEN: Problem = {
  code: 'CALL_TAKEN',
  text: { zh: '已被接听', en: 'taken' },
  next: { zh: '请等待下一个', en: 'wait' },
};

let page: TestConsole;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:05Z') });
  page = new TestConsole();
  page.server.time = Date.now();
});

afterEach(() => {
  page.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('duty', () => {
  it('is changed by key: ready, pause with its reason, off', async () => {
    await page.open(onDuty('PAUSED', { pause: 'MEAL' }));
    page.press('r');
    page.press('o');
    page.press('b');
    fireEvent.click(screen.getByRole('button', { name: '培训' }));
    expect(page.sent).toEqual([
      { type: 'GoReady' },
      { type: 'GoOff' },
      { type: 'Pause', reason: 'TRAINING' },
    ]);
  });

  it('is changed by button', async () => {
    await page.open(onDuty('OFF'));
    page.click('clerk-ready');
    expect(page.sent).toEqual([{ type: 'GoReady' }]);
  });

  it('shows the status, the time in it by the server clock, and the figures of today', async () => {
    page.server.time += 60_000;
    await page.open(onDuty('READY', { callsToday: 12, averageTalkSeconds: 75, missedOffers: 1 }));
    const rail = within(screen.getByRole('complementary', { name: '状态与今日数据' }));
    expect(rail.getByTestId('clerk-duty').textContent).toBe('空闲1:05');
    expect(rail.getByText('12')).toBeTruthy();
    expect(rail.getByText('1:15')).toBeTruthy();
    await page.pass(1_000);
    expect(rail.getByTestId('clerk-duty').textContent).toBe('空闲1:06');
  });

  it('says when missed offers have led to a pause', async () => {
    await page.open(onDuty('PAUSED', { pause: 'MISSED_OFFERS', missedOffers: 3 }));
    expect(screen.getByTestId('clerk-missed-pause').textContent).toContain('3');
  });
});

describe('an offer', () => {
  it('says who calls about what, and rings until it is gone', async () => {
    await page.open(ringing);
    const sheet = screen.getByTestId('clerk-offer');
    for (const fact of ['嘉兴', '公积金提取', '17.', '15', '已等候 0:05']) {
      expect(sheet.textContent).toContain(fact);
    }
    expect(page.bell.ringing).toBe(true);
    await page.show(onDuty('READY'));
    expect(screen.queryByTestId('clerk-offer')).toBeNull();
    expect(page.bell.ringing).toBe(false);
  });

  it('is answered with A', async () => {
    await page.open(ringing);
    page.press('a');
    expect(page.sent).toEqual([{ type: 'AcceptOffer', call: CALL.id }]);
  });

  it('is passed on with X', async () => {
    await page.open(ringing);
    page.press('X');
    expect(page.sent).toEqual([{ type: 'DeclineOffer', call: CALL.id }]);
  });

  it('is gone as soon as it is answered, and cannot be ended before the server agrees', async () => {
    await page.open(ringing);
    page.press('a');
    await page.pass();
    expect(screen.queryByTestId('clerk-offer')).toBeNull();
    expect(page.bell.ringing).toBe(false);
    expect(screen.getByTestId('clerk-stage-notice').dataset.notice).toBe('connecting');
    for (const key of ['a', 'x', 'w', 'e', 'e']) page.press(key);
    expect(screen.getByTestId<HTMLButtonElement>('clerk-hang-up').disabled).toBe(true);
    expect(page.sent).toEqual([{ type: 'AcceptOffer', call: CALL.id }]);
    await page.show(onCall(CONNECTING));
    expect(screen.getByTestId<HTMLButtonElement>('clerk-hang-up').disabled).toBe(false);
  });

  it('rings on when the answer was refused, and rings anew when it comes once more', async () => {
    await page.open(ringing);
    page.press('a');
    await page.pass();
    const ref = String(page.server.socket.sent.at(-1)?.ref);
    act(() => page.server.tell({ type: 'Refused', ref, problem: TAKEN }));
    await page.pass();
    expect(screen.getByTestId('clerk-offer')).toBeTruthy();
    expect(page.bell.ringing).toBe(true);
    page.press('a');
    await page.show(onDuty('READY'));
    await page.show(ringing);
    expect(screen.getByTestId('clerk-offer')).toBeTruthy();
  });

  it('shows the item and its materials beside it, which nobody can mark yet', async () => {
    await page.open(ringing);
    page.press('2');
    await page.pass();
    const choices = document.querySelectorAll<HTMLFieldSetElement>('[data-material] fieldset');
    expect(choices.length).toBeGreaterThan(0);
    expect([...choices].every(({ disabled }) => disabled)).toBe(true);
  });

  it('lies over the picture that is to come, which cannot be reached', async () => {
    await page.open(ringing);
    expect(screen.getByTestId('clerk-remote-video').closest('[inert]')).not.toBeNull();
    await page.show(onCall(CONNECTING));
    expect(screen.getByTestId('clerk-remote-video').closest('[inert]')).toBeNull();
  });

  it('is answered by button', async () => {
    await page.open(ringing);
    page.click('clerk-accept');
    expect(page.sent).toEqual([{ type: 'AcceptOffer', call: CALL.id }]);
  });

  it('takes neither the focus nor a key from somebody who types, nor acts on a shortcut of the browser', async () => {
    await page.open(onDuty('READY'));
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await page.show(ringing);
    expect(document.activeElement).toBe(field);
    page.press('a', field);
    fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'a', repeat: true });
    fireEvent.keyDown(document.body, { key: 'a', isComposing: true });
    expect(page.sent).toEqual([]);
    field.remove();
  });

  it('has no keys of other moments', async () => {
    await page.open(ringing);
    for (const key of ['r', 'b', 'o', 'm', 'w', 'e', 'e']) page.press(key);
    expect(page.sent).toEqual([]);
  });
});

describe('the connection', () => {
  it('that is lost is told, and nothing else disappears', async () => {
    await page.open(onCall(TALKING));
    act(() => page.server.socket.dropped(1006));
    expect(screen.getByTestId('clerk-link-lost')).toBeTruthy();
    expect(screen.getByTestId('clerk-remote-video')).toBeTruthy();
    await page.pass(600);
    act(() => page.server.welcome());
    expect(screen.queryByTestId('clerk-link-lost')).toBeNull();
  });

  it('taken over by another page is told, and can be taken back', async () => {
    await page.open(onDuty('READY'));
    act(() => page.server.socket.dropped(CLOSED.REPLACED));
    expect(screen.getByTestId('clerk-replaced')).toBeTruthy();
    page.click('clerk-use-here');
    await page.pass();
    act(() => page.server.welcome());
    expect(screen.getByTestId('clerk-duty')).toBeTruthy();
  });

  it('refused to somebody who is not signed in leads to the login page', async () => {
    await page.open(onDuty('READY'));
    const text = { zh: '请先登录', en: 'Sign in first' };
    page.server.desk = new ProblemError('NOT_SIGNED_IN', text, text, 401);
    act(() => page.server.socket.dropped(CLOSED.SESSION_ENDED));
    await page.pass();
    expect(screen.getByTestId('login')).toBeTruthy();
  });

  it('refused for another reason says the reason', async () => {
    await page.open(onDuty('READY'));
    const text = { zh: '没有权限', en: 'Not allowed' };
    page.server.desk = new ProblemError('NOT_ALLOWED', text, text, 403);
    act(() => page.server.socket.dropped(CLOSED.SESSION_ENDED));
    await page.pass();
    expect(screen.getByTestId('clerk-refused').textContent).toContain('没有权限');
  });

  it('says why a command was not carried out', async () => {
    await page.open(onDuty('OFF'));
    page.click('clerk-ready');
    act(() =>
      page.server.tell({
        type: 'Refused',
        problem: {
          code: 'CLERK_NOT_QUALIFIED',
          text: { zh: '培训考核已过期', en: 'expired' },
          next: { zh: '请联系管理员', en: 'ask' },
        },
      }),
    );
    await page.pass();
    expect(document.body.textContent).toContain('培训考核已过期');
    expect(document.body.textContent).toContain('请联系管理员');
  });
});
