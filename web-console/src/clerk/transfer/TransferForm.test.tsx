import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALL } from '../../live/testdata/views';
import type { ClerkView, ClerkViewHandover, Problem } from '../../protocol/generated';
import { CONNECTING, onCall, ringing, TALKING } from '../testdata/clerkViews';
import { TestConsole } from '../testdata/console';
import type { Choices, WindowChoice } from './api';

const PLACE = { zh: '虚拟窗口 1', en: 'Virtual window 1' };

const SUZHOU: WindowChoice = {
  id: 'virtual-suzhou-1',
  name: PLACE,
  centre: { zh: '苏州中心', en: 'Suzhou centre' },
  ready: 2,
  working: 3,
  standing: 'TAKES_CALLS',
};

const HEFEI: WindowChoice = {
  id: 'virtual-hefei-1',
  name: PLACE,
  centre: { zh: '合肥中心', en: 'Hefei centre' },
  ready: 0,
  working: 0,
  standing: 'NOBODY_ON_DUTY',
};

const TARGETS: Choices = {
  windows: [HEFEI, SUZHOU],
  clerks: [
    {
      id: 'clerk-suzhou-1',
      name: { zh: '顾晓', en: 'Gu Xiao' },
      office: { zh: '苏州中心', en: 'Suzhou centre' },
      status: 'BUSY',
      standing: 'TAKES_CALLS',
    },
  ],
  skills: [
    {
      category: 'social-security',
      name: { zh: '社会保险', en: 'Social security' },
      ready: 0,
      working: 1,
      standing: 'TAKES_CALLS',
    },
  ],
};

const HANDOVER: ClerkViewHandover = {
  from: { id: 'clerk-a', name: { zh: '王芳', en: 'Wang Fang' }, office: PLACE },
  note: '还差单位证明',
  at: '2026-03-02T01:00:00Z',
};

let page: TestConsole;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:05Z') });
  page = new TestConsole();
  page.transferTargets = TARGETS;
});

afterEach(() => {
  page.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function openForm(): Promise<void> {
  await page.open(onCall(TALKING));
  page.press('t');
  await page.pass();
}

const lines = () => screen.getAllByTestId('clerk-transfer-target');
const radio = (key: string) => {
  const line = lines().find(({ dataset }) => dataset.target === key);
  if (line === undefined) throw new Error(`no line for ${key}`);
  return within(line).getByRole<HTMLInputElement>('radio');
};
const search = () => screen.getByTestId<HTMLInputElement>('clerk-transfer-search');
const confirm = () => screen.getByTestId<HTMLButtonElement>('clerk-transfer-confirm');
const sentTransfers = () => page.sent.filter(({ type }) => type === 'TransferCall');

describe('handing a call on', () => {
  it('shows who is there, and lets nobody be chosen who cannot take it', async () => {
    await openForm();
    expect(lines().map((line) => line.textContent)).toEqual([
      '苏州中心虚拟窗口 12 人空闲',
      '合肥中心虚拟窗口 1无人接听',
      '顾晓苏州中心通话中',
      '社会保险1 人都在忙',
    ]);
    expect(radio('Window virtual-hefei-1').disabled).toBe(true);
    expect(confirm().disabled).toBe(true);
  });

  it('sends the target and the note, once', async () => {
    await openForm();
    fireEvent.click(radio('Window virtual-suzhou-1'));
    fireEvent.change(screen.getByTestId('clerk-transfer-note'), {
      target: { value: ' 还差单位证明 ' },
    });
    fireEvent.click(confirm());
    fireEvent.click(confirm());
    expect(sentTransfers()).toEqual([
      {
        type: 'TransferCall',
        call: CALL.id,
        target: { type: 'Window', id: 'virtual-suzhou-1' },
        note: '还差单位证明',
      },
    ]);
  });

  it('is done wholly by keyboard: search, Enter, Ctrl+Enter', async () => {
    await openForm();
    expect(document.activeElement).toBe(search());
    fireEvent.change(search(), { target: { value: 'social' } });
    expect(lines()).toHaveLength(1);
    fireEvent.keyDown(search(), { key: 'Enter' });
    fireEvent.keyDown(search(), { key: 'Enter', ctrlKey: true });
    expect(sentTransfers()).toMatchObject([
      { target: { type: 'Skill', category: 'social-security' }, note: '' },
    ]);
  });

  it('says so when nothing is found', async () => {
    await openForm();
    fireEvent.change(search(), { target: { value: '火星' } });
    expect(screen.getByText('没有找到，请换个词')).toBeTruthy();
  });

  it('follows who comes and goes while it is open', async () => {
    await openForm();
    fireEvent.click(radio('Window virtual-suzhou-1'));
    page.transferTargets = {
      ...TARGETS,
      windows: [
        { ...SUZHOU, ready: 0, working: 0, standing: 'NOBODY_ON_DUTY' },
        { ...HEFEI, ready: 1, working: 1, standing: 'TAKES_CALLS' },
      ],
    };
    await page.pass(2_000);
    expect(radio('Window virtual-hefei-1').disabled).toBe(false);
    expect(confirm().disabled).toBe(true);
  });

  it('can be tried again after a refusal', async () => {
    await openForm();
    fireEvent.click(radio('Clerk clerk-suzhou-1'));
    fireEvent.click(confirm());
    expect(confirm().disabled).toBe(true);
    const problem: Problem = {
      code: 'TRANSFER_NOBODY_ON_DUTY',
      text: { zh: '没有人', en: 'nobody' },
      next: { zh: '换一个', en: 'another' },
    };
    const ref = String(
      page.server.socket.sent.findLast(({ type }) => type === 'TransferCall')?.ref,
    );
    act(() => page.server.tell({ type: 'Refused', ref, problem }));
    expect(confirm().disabled).toBe(false);
  });

  it('is left with Escape and gives way to the counter', async () => {
    await openForm();
    fireEvent.keyDown(search(), { key: 'Escape' });
    expect(screen.queryByTestId('clerk-transfer-search')).toBeNull();
    page.click('clerk-transfer');
    page.click('clerk-switch-counter');
    expect(screen.queryByTestId('clerk-transfer-search')).toBeNull();
    expect(screen.getByTestId('clerk-switch-reason')).toBeTruthy();
    expect(sentTransfers()).toEqual([]);
  });

  it('needs a talk', async () => {
    await page.open(onCall(CONNECTING));
    page.press('t');
    expect(screen.getByTestId<HTMLButtonElement>('clerk-transfer').disabled).toBe(true);
    expect(screen.queryByTestId('clerk-transfer-search')).toBeNull();
  });
});

describe('a call that was handed on', () => {
  const handedOn = ({ offer, call, ...view }: ClerkView): ClerkView => ({
    ...view,
    ...(offer && { offer: { ...offer, handover: HANDOVER } }),
    ...(call && { call: { ...call, handover: HANDOVER } }),
  });

  it('says who has handed it on, and the note, while it rings and in the talk', async () => {
    await page.open(handedOn(ringing));
    const offer = within(screen.getByTestId('clerk-offer'));
    expect(offer.getByTestId('clerk-handover').textContent).toBe(
      ' 由 王芳（虚拟窗口 1）转接还差单位证明',
    );
    await page.show(handedOn(onCall(TALKING, 9)));
    expect(screen.getByTestId('clerk-handover').textContent).toContain('还差单位证明');
  });

  it('is a call like any other without one', async () => {
    await page.open(ringing);
    expect(screen.queryByTestId('clerk-handover')).toBeNull();
  });
});
