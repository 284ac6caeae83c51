import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, openRow } from '../manager/testdata/openPage';
import { FakeRest, Refused } from '../rest/testdata/fakeRest';
import type { Finding, JournalEntry, PastCall, Story } from './api';
import { CallsPage } from './CallsPage';

const CALL: PastCall = {
  id: 'call-a',
  item: 1,
  itemName: { zh: '公司设立', en: 'Company set-up' },
  category: 'business',
  originCity: '310117',
  permitCity: '330400',
  kiosk: 'kiosk-a',
  applicant: 'ORGANISATION',
  priority: 'NORMAL',
  placedAt: '2026-03-02T01:00:00Z',
  answeredAt: '2026-03-02T01:00:30Z',
  overAt: '2026-03-02T01:05:35Z',
  firstClerk: 'clerk-b',
  clerk: 'clerk-a',
  outcome: 'COMPLETED',
  wrapUp: 'RESOLVED',
  rating: 5,
  controls: 1,
};

const STORY: Story = {
  call: CALL,
  ticket: null,
  steps: [
    { at: CALL.placedAt, who: 'CITIZEN', staff: null, command: 'Place', state: 'QUEUED' },
    { at: CALL.placedAt, who: 'CLERK', staff: 'clerk-a', command: 'Accept', state: 'CONNECTING' },
    {
      at: CALL.placedAt,
      who: 'EXPERT',
      staff: 'clerk-b',
      command: 'AcceptConsult',
      state: 'ACTIVE',
    },
    { at: CALL.placedAt, who: 'SERVER', staff: null, command: 'FutureStep', state: 'ACTIVE' },
  ],
  captures: [{ takenAt: '2026-03-02T01:02:00Z', pages: 2, state: 'ACCEPTED' }],
  transfers: [
    { at: CALL.placedAt, from: 'clerk-b', to: { zh: '嘉兴 虚拟窗口 1', en: 'Jiaxing, window 1' } },
  ],
};

const ENTRY: JournalEntry = {
  sequence: 7,
  controller: 'clerk-a',
  attendant: 'attendant-a',
  scope: 'POINTER_AND_KEYBOARD',
  from: '2026-03-02T01:01:00Z',
  to: '2026-03-02T01:03:05Z',
  reported: true,
  events: { MOVE: 412, TEXT: 1 },
  dropped: 3,
  fronts: [{ title: '一网通办', host: 'zwdt.sh.gov.cn', since: '2026-03-02T01:01:10Z' }],
};

const finding = (flaw: Finding['flaw']): Finding => ({
  intact: flaw === null,
  entries: 41,
  head: 'ab12',
  flaw,
});

const open = (address = '/manager/calls') => openPage('calls', address, <CallsPage />);

describe('history of calls', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeRest()
      .on('GET /api/staff', () => [
        { id: 'clerk-a', role: 'CLERK', name: { zh: '王芳', en: 'Wang Fang' } },
        { id: 'clerk-b', role: 'CLERK', name: { zh: '李明远', en: 'Li Mingyuan' } },
      ])
      .on('GET /api/attendants', () => [
        { id: 'attendant-a', name: { zh: '陈洁', en: 'Chen Jie' } },
      ])
      .on('GET /api/access/kiosks', () => [])
      .on('GET /api/window/cities', () => [
        { code: '330400', name: { zh: '浙江嘉兴', en: 'Jiaxing' } },
      ])
      .on('GET /api/calls', ({ query }) =>
        query.get('before') === null
          ? { calls: [CALL], more: true }
          : { calls: [{ ...CALL, id: 'call-b', outcome: 'LOST' }], more: false },
      )
      .on('GET /api/calls/call-a', () => STORY)
      .on('GET /api/journal/calls/call-a', () => [ENTRY]);
  });

  it('lists calls with their outcome and goes to older ones', async () => {
    open();
    const row = (await screen.findByText('公司设立')).closest('tr');
    expect(row?.textContent).toContain('浙江嘉兴');
    expect(row?.textContent).toContain('王芳');
    expect(row?.textContent).toContain('5:05');
    await userEvent.click(screen.getByRole('button', { name: '较早' }));
    await screen.findByText('终端掉线');
    expect(server.asked.at(-1)?.query.get('before')).toBe('call-a');
  });

  it('asks the server for what stands in the address', async () => {
    open('/manager/calls?city=330400&day=2026-03-02&clerk=clerk-a&outcome=COMPLETED');
    await screen.findByText('公司设立');
    const asked = server.asked.find(({ endpoint }) => endpoint === 'GET /api/calls');
    expect(asked?.query.toString()).toBe(
      'city=330400&day=2026-03-02&clerk=clerk-a&outcome=COMPLETED&size=50',
    );
  });

  it('tells what happened in a call, with what was done under its leases', async () => {
    const router = open();
    await openRow('公司设立');
    expect(router.state.location.pathname).toBe('/manager/calls/call-a');
    const steps = within(await screen.findByTestId('call-steps'));
    expect(steps.getByText('接听').closest('li')?.textContent).toContain('坐席 王芳');
    const answered = steps.getByText('接受会商，市民等候').closest('li');
    expect(answered?.textContent).toContain('业务骨干 李明远');
    steps.getByText('FutureStep');
    const journal = within(screen.getByTestId('call-journal'));
    await journal.findByText('移动 412 · 输入文字 1 · 拦下 3');
    journal.getByText('由帮办 陈洁 代为同意');
    journal.getByText('一网通办 · zwdt.sh.gov.cn');
    screen.getByText('2 页');
    expect(screen.getByText('首办负责人').nextElementSibling?.textContent).toBe('李明远');
    screen.getByText('李明远 → 嘉兴 虚拟窗口 1');
  });

  it('says that the chain is intact', async () => {
    server.on('GET /api/journal/verification', () => finding(null));
    open('/manager/calls/call-a');
    await userEvent.click(await screen.findByTestId('journal-verify'));
    expect((await screen.findByTestId('journal-finding')).dataset.intact).toBe('true');
  });

  it('says where the chain is broken', async () => {
    server.on('GET /api/journal/verification', () => finding({ sequence: 42, what: 'CHANGED' }));
    open('/manager/calls/call-a');
    await userEvent.click(await screen.findByTestId('journal-verify'));
    await screen.findByText('第 42 条的内容被改过。');
  });

  it('says what failed', async () => {
    server.on('GET /api/calls/call-x', () => {
      throw new Refused(404, 'CALL_UNKNOWN');
    });
    open('/manager/calls/call-x');
    expect((await screen.findByRole('alert')).dataset.problem).toBe('CALL_UNKNOWN');
  });
});
