import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALL } from '../../live/testdata/views';
import type { Problem } from '../../protocol/generated';
import {
  CONNECTING,
  ENDED,
  onCall,
  onDuty,
  switched,
  TALKING,
  TICKET,
} from '../testdata/clerkViews';
import { TestConsole } from '../testdata/console';

let page: TestConsole;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:05Z') });
  page = new TestConsole();
});

afterEach(() => {
  page.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const note = () => screen.getByTestId<HTMLTextAreaElement>('clerk-note');
const noteState = () => screen.getByTestId('clerk-note-state').dataset.state;
const type = (text: string) => fireEvent.change(note(), { target: { value: text } });

async function openNotes(): Promise<void> {
  await page.open(onCall(TALKING));
  page.press('3');
}

describe('talking', () => {
  it('mutes the microphone and hides the picture by key', async () => {
    await page.open(onCall(TALKING));
    page.press('m');
    page.press('v');
    expect([page.local.microphone, page.local.camera]).toEqual([false, false]);
    page.press('m');
    expect(page.local.microphone).toBe(true);
  });

  it('ends at once by button, and only on the second press of its key', async () => {
    await page.open(onCall(TALKING));
    page.press('e');
    expect(page.sent).toEqual([]);
    await page.pass(3_000);
    page.press('e');
    expect(page.sent).toEqual([]);
    page.press('e');
    expect(page.sent).toEqual([{ type: 'HangUp', call: CALL.id }]);
    page.click('clerk-hang-up');
    expect(page.sent).toHaveLength(2);
  });

  it.each([
    ['media come up', onCall(CONNECTING), 'connecting'],
    ['the kiosk is away', onCall({ ...TALKING, kioskAway: true }), 'kiosk-away'],
    ['there is no link', onCall(TALKING), 'link-lost'],
  ])('says so while %s', async (_, view, name) => {
    await page.open(view);
    expect(screen.getByTestId('clerk-stage-notice').dataset.notice).toBe(name);
  });

  it('marks a material, and shows what the view says of it', async () => {
    await page.open(onCall(TALKING));
    page.press('2');
    await page.pass();
    expect(screen.getByRole('tab', { name: '材料 1/2' })).toBeTruthy();
    const choice = '[data-material="form"] input[value="MISSING"]';
    const missing = document.querySelector<HTMLInputElement>(choice);
    if (missing === null) throw new Error('no choice for the material');
    fireEvent.click(missing);
    expect(page.sent).toEqual([
      { type: 'MarkMaterial', call: CALL.id, material: 'form', state: 'MISSING' },
    ]);
    expect(missing.checked).toBe(false);
  });
});

describe('the note', () => {
  it('is sent by itself after a pause and is saved when the view has it', async () => {
    await openNotes();
    type('身份证');
    type('身份证已核对');
    expect(noteState()).toBe('saving');
    await page.pass(500);
    expect(page.sent).toEqual([{ type: 'WriteNote', call: CALL.id, text: '身份证已核对' }]);
    await page.show(onCall(TALKING, 5, '身份证已核对'));
    expect(noteState()).toBe('saved');
    await page.pass(10_000);
    expect(page.sent).toHaveLength(1);
  });

  it('waits for the connection, and is sent when it is back', async () => {
    await openNotes();
    act(() => page.server.socket.dropped(1006));
    type('断线时写的');
    expect(noteState()).toBe('waiting');
    await page.pass(600);
    act(() => page.server.welcome());
    await page.pass(500);
    expect(page.sent).toEqual([{ type: 'WriteNote', call: CALL.id, text: '断线时写的' }]);
  });

  it('is sent again when nothing came back', async () => {
    await openNotes();
    type('一');
    await page.pass(3_000);
    expect(page.sent).toHaveLength(2);
  });

  it('that is refused says so and is not sent again until it is changed', async () => {
    await openNotes();
    type('一');
    await page.pass(500);
    const problem: Problem = {
      code: 'TEXT_NOT_ALLOWED',
      text: { zh: '含有不允许的字符', en: 'not allowed' },
      next: { zh: '请修改', en: 'change it' },
    };
    const ref = String(page.server.socket.sent.at(-1)?.ref);
    act(() => page.server.tell({ type: 'Refused', ref, problem }));
    expect(noteState()).toBe('refused');
    await page.pass(10_000);
    expect(page.sent).toHaveLength(1);
    type('二');
    await page.pass(500);
    expect(page.sent).toHaveLength(2);
  });

  it('takes no characters that the server refuses', async () => {
    await openNotes();
    type('a\u202eb\u0007');
    expect(note().value).toBe('ab');
  });
});

describe('the switch to the counter', () => {
  const choose = (reason: string) =>
    fireEvent.change(screen.getByTestId('clerk-switch-reason'), { target: { value: reason } });
  const confirm = () => screen.getByTestId<HTMLButtonElement>('clerk-switch-confirm');

  it('needs a reason and nothing else', async () => {
    await page.open(onCall(TALKING));
    page.press('w');
    expect(confirm().disabled).toBe(true);
    choose('ORIGINAL_PAPER_NEEDED');
    fireEvent.click(confirm());
    expect(page.sent).toEqual([
      { type: 'SwitchToCounter', call: CALL.id, reason: 'ORIGINAL_PAPER_NEEDED', text: '' },
    ]);
  });

  it('needs a text for "other"', async () => {
    await page.open(onCall(TALKING));
    page.click('clerk-switch-counter');
    choose('OTHER');
    expect(confirm().disabled).toBe(true);
    fireEvent.change(screen.getByTestId('clerk-switch-text'), { target: { value: ' 停电 ' } });
    fireEvent.click(confirm());
    expect(page.sent).toEqual([
      { type: 'SwitchToCounter', call: CALL.id, reason: 'OTHER', text: '停电' },
    ]);
  });

  it('is left with Escape, back to where the keyboard was, and its keys type', async () => {
    await page.open(onCall(TALKING));
    const button = screen.getByTestId('clerk-switch-counter');
    button.focus();
    page.press('w');
    const reason = screen.getByTestId('clerk-switch-reason');
    expect(document.activeElement).toBe(reason);
    page.press('m', reason);
    expect(page.local.microphone).toBe(true);
    fireEvent.keyDown(reason, { key: 'Escape' });
    expect(screen.queryByTestId('clerk-switch-reason')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(page.sent).toEqual([]);
  });

  it('is done wholly by keyboard', async () => {
    await page.open(onCall(TALKING));
    page.press('w');
    choose('POOR_NETWORK');
    fireEvent.keyDown(screen.getByTestId('clerk-switch-reason'), { key: 'Enter' });
    expect(page.sent).toHaveLength(1);
  });
});

describe('the record', () => {
  it('keeps what was typed during the call, and is closed with Ctrl+Enter', async () => {
    await openNotes();
    type('还没保存的话');
    await page.show(onCall(ENDED, 5));
    expect(note().value).toBe('还没保存的话');
    fireEvent.keyDown(note(), { key: 'Enter', ctrlKey: true });
    expect(page.sent).toEqual([
      { type: 'FinishWrapUp', call: CALL.id, code: 'RESOLVED', note: '还没保存的话' },
    ]);
  });

  it('names the ticket of a switched call, suggests the verdict and takes another', async () => {
    await page.open(onCall(switched(TICKET), 5));
    expect(screen.getByTestId('clerk-ticket').textContent).toContain('A017');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '已转线下' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: '需要跟进' }));
    page.click('clerk-wrap-up-done');
    expect(page.sent).toEqual([
      { type: 'FinishWrapUp', call: CALL.id, code: 'FOLLOW_UP_NEEDED', note: '' },
    ]);
  });

  it('is followed by a pause that was asked for by key', async () => {
    await page.open(onCall(ENDED, 5));
    page.press('b');
    fireEvent.click(screen.getByRole('button', { name: /休\s*息/ }));
    expect(page.sent).toEqual([{ type: 'Pause', reason: 'BREAK' }]);
    expect(screen.getByTestId('clerk-wrap-up-done')).toBeTruthy();
  });

  it('says which pause will follow, and takes it back', async () => {
    const view = onCall(ENDED, 5);
    await page.open({ ...view, duty: { ...view.duty, pause: 'MEAL' } });
    expect(screen.getByTestId('clerk-wrap-up-done').textContent).toContain('暂停');
    page.click('clerk-pause-after');
    expect(page.sent).toEqual([{ type: 'GoReady' }]);
  });

  it('gives way to duty when the server has ended it', async () => {
    await page.open(onCall(ENDED, 5));
    await page.show(onDuty('READY'));
    expect(screen.queryByTestId('clerk-wrap-up-done')).toBeNull();
    expect(screen.getByTestId('clerk-ready')).toBeTruthy();
  });
});
