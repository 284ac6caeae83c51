import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALL } from '../../live/testdata/views';
import { asking, CONSULTS, EXPERT, SECOND, THIRD } from '../testdata/consultViews';
import { TestConsole } from '../testdata/console';

/** The console of a clerk who asks several experts. */

let page: TestConsole;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:05Z') });
  page = new TestConsole();
  page.server.time = Date.now();
  page.experts = [{ ...EXPERT, permitCity: '320500', status: 'READY', covers: true }];
});

afterEach(() => {
  page.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const strip = () => screen.queryByTestId('clerk-consult');
const button = (testId: string) => screen.getByTestId<HTMLButtonElement>(testId);
const layout = () => screen.getByTestId('clerk-remote-video').closest('[data-layout]');

describe('several experts', () => {
  const three = [
    CONSULTS.joined,
    { ...CONSULTS.joined, ...SECOND },
    { ...CONSULTS.joined, ...THIRD },
  ];
  /** Opens what can be done about that one. */
  const open = async (index: number) => {
    const chip = screen.getAllByTestId('clerk-consult-expert')[index];
    if (chip === undefined) throw new Error('there are fewer of them');
    chip.focus();
    fireEvent.click(chip);
    await page.pass(1_000);
    return chip;
  };

  /** Of the menu that was opened last: without a layout those before are not taken away. */
  const choose = (testId: string) => {
    const choice = screen.getAllByTestId(testId).at(-1);
    if (choice !== undefined) fireEvent.click(choice);
  };

  it('have a face each, and stand in one row, with name and department', async () => {
    await page.open(asking(three));
    expect(screen.getAllByTestId('clerk-consult')).toHaveLength(1);
    expect(screen.getAllByTestId('clerk-consult-expert').map(({ title }) => title)).toEqual([
      '顾晓（苏州市市场监督管理局）',
      '朱亮（合肥市医疗保障局）',
      '陈静（金华市税务局）',
    ]);
    const names = [...document.querySelectorAll('figcaption')].map((each) => each.textContent);
    expect(names).toEqual([
      '市民',
      '顾晓（苏州市市场监督管理局）',
      '朱亮（合肥市医疗保障局）',
      '陈静（金华市税务局）',
    ]);
    expect(layout()?.getAttribute('data-faces')).toBe('4');
    for (const face of ['clerk-expert-video', 'clerk-expert-2-video', 'clerk-expert-3-video'])
      expect(screen.getByTestId(face)).toBeTruthy();
  });

  it('are let go one by one, and the call is handed over to any of them', async () => {
    await page.open(asking(three));
    await open(1);
    choose('clerk-consult-end');
    await open(2);
    choose('clerk-consult-transfer');
    expect(screen.getByRole('heading', { name: /陈静/ })).toBeTruthy();
    page.click('clerk-consult-transfer-confirm');
    expect(page.sent).toEqual([
      { type: 'EndConsult', call: CALL.id, expert: SECOND.expert.id },
      { type: 'TransferToExpert', call: CALL.id, expert: THIRD.expert.id, note: '' },
    ]);
  });

  it('have a menu each that begins with the whole name, is left with Escape', async () => {
    await page.open(asking(three));
    const chip = await open(1);
    expect(chip.getAttribute('aria-expanded')).toBe('true');
    const menu = screen.getByRole('menu');
    expect(menu.textContent).toBe('朱亮（合肥市医疗保障局）转交给骨干结束会商');
    fireEvent.keyDown(chip, { key: 'Escape', keyCode: 27 });
    await page.pass(1_000);
    expect(chip.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(chip);
  });

  it('who is disconnected is said, and gets no call handed over', async () => {
    await page.open(asking([CONSULTS.joined, { ...CONSULTS.joined, ...SECOND, expertAway: true }]));
    const chip = await open(1);
    expect(chip.getAttribute('aria-label')).toContain('断线');
    choose('clerk-consult-transfer');
    expect(screen.queryByTestId('clerk-consult-transfer-note')).toBeNull();
  });

  it('go aside and return together, and the hold counts from the first one', async () => {
    const later = { ...CONSULTS.aside, ...SECOND, since: '2026-03-02T01:00:03Z' };
    await page.open(asking([later, CONSULTS.aside]));
    expect(strip()?.textContent).toContain('市民已等候 0:05');
    expect(button('clerk-consult-join').textContent).toContain('全部一起返回通话');
    page.press('k');
    expect(page.sent).toEqual([{ type: 'JoinExpert', call: CALL.id }]);
  });

  it('another one is looked for while they are there, and nobody is asked twice', async () => {
    page.experts = [
      ...page.experts,
      { ...SECOND.expert, permitCity: '340100', status: 'READY', covers: true },
    ];
    await page.open(asking(CONSULTS.joined));
    page.click('clerk-consult-more');
    await page.pass();
    expect(screen.getAllByTestId('clerk-expert')).toHaveLength(2);
    page.click('clerk-invite-expert');
    page.click('clerk-consult-send');
    expect(page.sent).toEqual([
      { type: 'InviteExpert', call: CALL.id, expert: SECOND.expert.id, question: '' },
    ]);
  });

  it('one who rings has a line of his own beside those who are there', async () => {
    const ringing = { ...CONSULTS.ringing, ...SECOND };
    await page.open(asking([CONSULTS.joined, ringing]));
    const states = screen.getAllByTestId('clerk-consult').map(({ dataset }) => dataset.consult);
    expect(states).toEqual(['ConsultJoined', 'ConsultRinging']);
    expect(screen.getByTestId('clerk-expert-2-video').closest('[hidden]')).not.toBeNull();
    expect(layout()?.getAttribute('data-faces')).toBe('2');
  });

  it('the one too many is refused with what to do about it', async () => {
    await page.open(asking(three));
    page.click('clerk-consult-more');
    await page.pass();
    page.experts = [
      { ...EXPERT, id: 'clerk-fourth', permitCity: '320500', status: 'READY', covers: true },
    ];
    await page.pass(2_000);
    page.click('clerk-invite-expert');
    page.click('clerk-consult-send');
    const text = { zh: '这次通话的席位已满', en: 'This call is full' };
    const next = { zh: '请先让一位业务骨干退出', en: 'Let an expert go first' };
    const ref = String(page.server.socket.sent.at(-1)?.ref);
    act(() =>
      page.server.tell({ type: 'Refused', ref, problem: { code: 'CALL_FULL', text, next } }),
    );
    await page.pass();
    expect(document.body.textContent).toContain(text.zh);
    expect(document.body.textContent).toContain(next.zh);
  });
});
