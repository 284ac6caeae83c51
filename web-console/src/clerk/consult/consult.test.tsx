import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALL } from '../../live/testdata/views';
import type { CallViewConsult, ConsultEnd, Problem } from '../../protocol/generated';
import { onDuty } from '../testdata/clerkViews';
import { asking, CONSULTS, EXPERT, over } from '../testdata/consultViews';
import { TestConsole } from '../testdata/console';

/** The console of a clerk who asks an expert. */

const OFF: CallViewConsult[] = [];
const SHOWN = { type: 'ScreenShown', since: '2026-03-02T01:00:00Z' } as const;

let page: TestConsole;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:05Z') });
  page = new TestConsole();
  page.server.time = Date.now();
  const free = { ...EXPERT, permitCity: '320500', status: 'READY', covers: true } as const;
  page.experts = [free, { ...free, id: 'clerk-busy', status: 'BUSY' }];
});

afterEach(() => {
  page.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const strip = () => screen.queryByTestId('clerk-consult');
const question = () => screen.getByTestId<HTMLTextAreaElement>('clerk-consult-question');
const button = (testId: string) => screen.getByTestId<HTMLButtonElement>(testId);
const layout = () => screen.getByTestId('clerk-remote-video').closest('[data-layout]');

async function openList(): Promise<void> {
  await page.open(asking(OFF));
  page.press('k');
  await page.pass();
}

describe('inviting an expert', () => {
  it('is done wholly by keyboard: K, the expert, the question, Ctrl+Enter', async () => {
    await openList();
    expect(document.activeElement).toBe(screen.getByTestId('clerk-experts-search'));
    const [invite] = screen.getAllByTestId('clerk-invite-expert');
    invite?.focus();
    if (invite !== undefined) fireEvent.click(invite);
    expect(document.activeElement).toBe(question());
    fireEvent.change(question(), { target: { value: ' 章程是否要公证 ' } });
    fireEvent.keyDown(question(), { key: 'Enter', ctrlKey: true });
    expect(page.sent).toEqual([
      { type: 'InviteExpert', call: CALL.id, expert: EXPERT.id, question: '章程是否要公证' },
    ]);
  });

  it('is offered for those alone who are free', async () => {
    await openList();
    expect(screen.getAllByTestId('clerk-expert')).toHaveLength(2);
    expect(screen.getAllByTestId('clerk-invite-expert')).toHaveLength(1);
  });

  it('cannot be sent to somebody who is not free any more', async () => {
    await openList();
    page.click('clerk-invite-expert');
    page.experts = page.experts.map((each) => ({ ...each, status: 'BUSY' }));
    await page.pass(2_000);
    expect(button('clerk-consult-send').disabled).toBe(true);
    fireEvent.keyDown(question(), { key: 'Enter', ctrlKey: true });
    expect(page.sent).toEqual([]);
  });

  it('is left with Escape, and what was typed is kept for the next one', async () => {
    await openList();
    page.click('clerk-invite-expert');
    fireEvent.change(question(), { target: { value: '公证' } });
    fireEvent.keyDown(question(), { key: 'Escape' });
    expect(screen.queryByTestId('clerk-consult-question')).toBeNull();
    page.click('clerk-invite-expert');
    expect(question().value).toBe('公证');
  });

  it('waits until the one who is asked has answered or gone', async () => {
    await openList();
    await page.show(asking(CONSULTS.ringing, 5));
    expect(screen.queryByTestId('clerk-invite-expert')).toBeNull();
    await page.show(asking(over('DECLINED'), 6));
    expect(screen.getAllByTestId('clerk-invite-expert')).toHaveLength(1);
  });
});

describe('while it rings', () => {
  it('says who is asked and for how long, and is taken back', async () => {
    await page.open(asking(CONSULTS.ringing));
    expect(strip()?.textContent).toContain('顾晓（苏州市市场监督管理局）');
    expect(strip()?.textContent).toContain('15 秒');
    await page.pass(1_000);
    expect(strip()?.textContent).toContain('14 秒');
    page.click('clerk-consult-end');
    expect(page.sent).toEqual([{ type: 'EndConsult', call: CALL.id, expert: EXPERT.id }]);
  });

  it('the talk with the citizen looks as before', async () => {
    await page.open(asking(CONSULTS.ringing));
    expect(layout()?.getAttribute('data-layout')).toBe('one');
    expect(screen.getByTestId('clerk-expert-video').closest('[hidden]')).not.toBeNull();
  });
});

describe('aside', () => {
  it('shows the expert large, with name and department, and the citizen on hold with the time', async () => {
    await page.open(asking(CONSULTS.aside));
    expect(layout()?.getAttribute('data-layout')).toBe('aside');
    const face = screen.getByTestId('clerk-expert-video').closest('figure');
    expect(face?.hidden).toBe(false);
    expect(face?.textContent).toBe('顾晓（苏州市市场监督管理局）');
    expect(screen.getByTestId('clerk-citizen-on-hold').textContent).toContain('0:05');
    expect(strip()?.textContent).toContain('市民已等候 0:05');
  });

  it('reminds of the citizen every minute, to be seen and to be heard', async () => {
    await page.open(asking(CONSULTS.aside));
    await page.pass(54_000);
    expect(page.bell.reminders).toBe(0);
    expect(screen.queryByTestId('clerk-hold-reminder')).toBeNull();
    await page.pass(2_000);
    expect(page.bell.reminders).toBe(1);
    expect(screen.getByTestId('clerk-hold-reminder').textContent).toContain('1 分钟');
    await page.pass(60_000);
    expect(page.bell.reminders).toBe(2);
    expect(screen.getByTestId('clerk-hold-reminder').textContent).toContain('2 分钟');
    await page.show(asking(CONSULTS.joined, 5));
    await page.pass(120_000);
    expect(page.bell.reminders).toBe(2);
  });

  it('nothing is asked of the citizen, by key neither, and everything says why', async () => {
    await page.open(asking(CONSULTS.aside));
    for (const key of ['s', 'c', 'd', 'f']) page.press(key);
    expect(page.sent).toEqual([]);
    for (const each of ['clerk-screen', 'clerk-control', 'clerk-document'])
      expect(button(each).disabled).toBe(true);
    fireEvent.mouseEnter(screen.getByTestId('clerk-screen').parentElement ?? document.body);
    await page.pass(1_000);
    expect(document.body.textContent).toContain('市民在等候，请先返回与市民的通话');
  });

  it('what the citizen had shown is not seen, and can be ended', async () => {
    await page.open(asking(CONSULTS.aside, 4, { screen: SHOWN }));
    expect(screen.queryByTestId('clerk-screen-video')).toBeNull();
    page.press('s');
    expect(page.sent).toEqual([{ type: 'StopScreen', call: CALL.id }]);
  });

  it('is ended with K or by button', async () => {
    await page.open(asking(CONSULTS.aside));
    page.press('k');
    page.click('clerk-consult-join');
    page.click('clerk-consult-end');
    expect(page.sent.map(({ type }) => type)).toEqual(['JoinExpert', 'JoinExpert', 'EndConsult']);
  });

  it('says so when the expert is disconnected', async () => {
    await page.open(asking({ ...CONSULTS.aside, expertAway: true }));
    expect(screen.getByTestId('clerk-expert-away')).toBeTruthy();
  });
});

describe('all three', () => {
  it('are side by side, each with a name, and the clerk may go aside again', async () => {
    await page.open(asking(CONSULTS.joined));
    expect(layout()?.getAttribute('data-layout')).toBe('joined');
    expect(screen.queryByTestId('clerk-citizen-on-hold')).toBeNull();
    const names = [...document.querySelectorAll('figcaption')].map((each) => each.textContent);
    expect(names).toEqual(['市民', '顾晓（苏州市市场监督管理局）']);
    page.press('k');
    page.click('clerk-consult-aside');
    expect(page.sent.map(({ type }) => type)).toEqual(['TalkAside', 'TalkAside']);
  });
});

describe('handing the call over to the expert', () => {
  const note = () => screen.getByTestId('clerk-consult-transfer-note');

  it('sends the note along, once, and can be tried again after a refusal', async () => {
    await page.open(asking(CONSULTS.aside));
    page.click('clerk-consult-transfer');
    expect(document.activeElement).toBe(note());
    fireEvent.change(note(), { target: { value: ' 还差章程 ' } });
    fireEvent.keyDown(note(), { key: 'Enter', ctrlKey: true });
    page.click('clerk-consult-transfer-confirm');
    expect(page.sent).toEqual([
      { type: 'TransferToExpert', call: CALL.id, expert: EXPERT.id, note: '还差章程' },
    ]);
    const text = { zh: '会商已结束', en: 'over' };
    const problem: Problem = { code: 'CONSULT_OVER', text, next: text };
    const ref = String(page.server.socket.sent.at(-1)?.ref);
    act(() => page.server.tell({ type: 'Refused', ref, problem }));
    expect(button('clerk-consult-transfer-confirm').disabled).toBe(false);
  });

  it('is over with the consult', async () => {
    await page.open(asking(CONSULTS.joined));
    page.click('clerk-consult-transfer');
    await page.show(asking(over('LEFT'), 5));
    expect(screen.queryByTestId('clerk-consult-transfer-note')).toBeNull();
  });

  it('leaves the clerk free', async () => {
    await page.open(asking(CONSULTS.aside));
    page.click('clerk-consult-transfer');
    await page.show(onDuty('READY'));
    expect(screen.queryByTestId('clerk-consult')).toBeNull();
    expect(screen.getByTestId('clerk-pause')).toBeTruthy();
  });
});

describe('a consult that is over', () => {
  it.each<[ConsultEnd, string]>([
    ['DECLINED', '没有接受'],
    ['MISSED', '没有应答'],
    ['CANCELLED', '已取消'],
    ['LEFT', '已离开'],
    ['REMOVED', '已结束'],
    ['LOST', '断线'],
  ])('says why for a while (%s)', async (why, words) => {
    await page.open(asking(CONSULTS.aside));
    await page.show(asking(over(why), 5));
    const said = strip();
    if (said === null) throw new Error('nothing is said');
    expect(within(said).getByText(/顾晓/).textContent).toContain(words);
    await page.pass(8_000);
    expect(strip()).toBeNull();
  });
});
