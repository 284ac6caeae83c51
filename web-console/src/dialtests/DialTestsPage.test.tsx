import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, openRow } from '../manager/testdata/openPage';
import { FakeRest } from '../rest/testdata/fakeRest';
import type { Alarm } from './api/alarms';
import type { MatrixData, TestLine, TestSheet } from './api/tests';
import { DialTestsPage } from './DialTestsPage';
import { ENDS } from './testdata/ends';

const FAILED: TestLine = {
  id: '7d9c1d52-0c1e-4a54-9a57-0c1f2b6a9e41',
  kiosk: 'kiosk-a',
  window: 'virtual-b',
  mode: 'AUTO',
  standing: 'FAILED',
  step: 'VIDEO_TO_WINDOW',
  fault: 'NO_PICTURE',
  why: null,
  askedAt: '2026-03-02T00:30:00Z',
  at: '2026-03-02T00:30:20Z',
  confirmed: null,
};

/** The same pair is being tested anew. */
const AGAIN = {
  id: '0b1f0a3e-58d5-4d27-8d0c-0a3a7c5a4b12',
  mode: 'AUTO',
  standing: 'RUNNING',
  step: 'ANSWER',
  fault: null,
} as const;

const MATRIX: MatrixData = {
  ...ENDS,
  tests: [FAILED],
  trends: [{ kiosk: 'kiosk-a', window: 'virtual-b', well: [true, true, false] }],
};

const SHEET: TestSheet = {
  line: FAILED,
  plan: null,
  askedBy: 'manager',
  steps: [
    {
      step: 'ICE',
      clause: 'DB 31117/Z 002-2025 §5.2.1.2',
      result: {
        grade: 'PASSED',
        tookMillis: 184,
        figure: { value: 12.52, unit: 'MILLIS' },
        fault: null,
        detail: 'pair=HOST/HOST, relay=no',
      },
    },
    {
      step: 'VIDEO_TO_WINDOW',
      clause: 'DB 31117/Z 002-2025 §6.3.2.2',
      result: {
        grade: 'FAILED',
        tookMillis: 0,
        figure: { value: 0, unit: 'FRAMES' },
        fault: 'NO_PICTURE',
        detail: '',
      },
    },
    { step: 'MODULES', clause: 'DB 31117/Z 002-2025 §5.2.2.1', result: null },
  ],
};

const ALARM: Alarm = {
  id: 'alarm-a',
  kind: 'PAIR',
  kiosk: 'kiosk-a',
  window: 'virtual-b',
  city: '330400',
  test: FAILED.id,
  step: 'VIDEO_TO_WINDOW',
  fault: 'NO_PICTURE',
  raisedAt: '2026-03-02T00:30:20Z',
  acknowledgedBy: null,
  acknowledgedAt: null,
  owner: null,
  endedAt: null,
  endedBy: null,
  ending: null,
  told: 1,
  untold: 1,
  leftOut: true,
};

const open = (address = '/manager/dial-tests') =>
  openPage('dial-tests', address, <DialTestsPage />);
const cell = (window: string) => screen.findByTestId(`dial-test-kiosk-a-${window}`);

describe('dial-tests', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeRest()
      .on('GET /api/dial-tests', () => MATRIX)
      .on(`GET /api/dial-tests/${FAILED.id}`, () => SHEET)
      .on('POST /api/dial-tests', () => ({ asked: 1, already: 0 }))
      .on('GET /api/dial-tests/alarms', () => [ALARM])
      .on('POST /api/dial-tests/alarms/alarm-a/acknowledgement', () => undefined)
      .on('POST /api/dial-tests/alarms/alarm-a/end', () => undefined)
      .on('GET /api/staff', () => []);
  });

  it('says in words and signs how each pair stands, and not by colour alone', async () => {
    open();
    const failed = await cell('virtual-b');
    expect(failed.textContent).toContain('未通过');
    expect(failed.textContent).toContain('画面 → 窗口');
    expect(failed.querySelector('svg')).not.toBeNull();
    expect(failed.getAttribute('aria-label')).toContain('没有收到能读出编号的画面');
    expect(failed.getAttribute('aria-label')).toContain('最近 3 次中 1 次未通过');
    expect(failed.querySelectorAll('[data-well=true]')).toHaveLength(2);
    expect(failed.querySelectorAll('[data-well=false]')).toHaveLength(1);
    expect((await cell('virtual-a')).textContent).toContain('未拨测');
  });

  it('keeps the last result in sight while a pair is tested anew', async () => {
    server.on('GET /api/dial-tests', () => ({
      ...MATRIX,
      tests: [FAILED, { ...FAILED, ...AGAIN }],
    }));
    open();
    const failed = await cell('virtual-b');
    expect(failed.textContent).toContain('未通过');
    expect(failed.textContent).toContain('进行中');
    expect(failed.dataset.tone).toBe('stop');
    const counted = screen.getByTestId('dial-test-summary').textContent;
    expect(counted).toContain('未通过 1');
    expect(counted).toContain('未拨测 1');
  });

  it('shows the proof behind a cell, each step with its figure and why', async () => {
    open();
    await userEvent.click(await cell('virtual-b'));
    const video = await screen.findByTestId('dial-test-step-VIDEO_TO_WINDOW');
    expect(within(video).getByText('0 帧')).toBeTruthy();
    expect(video.textContent).toContain('请检查该方向的网络');
    const ice = screen.getByTestId('dial-test-step-ICE');
    expect(ice.textContent).toContain('12.5 毫秒');
    expect(ice.textContent).toContain('用时 184 毫秒');
    expect(screen.getByTestId('dial-test-step-MODULES').textContent).toContain('未到这一步');
  });

  it('asks to confirm contact data that nobody has looked at for long', async () => {
    server
      .on(`GET /api/dial-tests/${FAILED.id}`, () => ({
        ...SHEET,
        steps: [
          {
            step: 'CONTACT',
            clause: 'DB 31117/Z 002-2025 §5.2.2.2',
            result: {
              grade: 'WARNING',
              tookMillis: 0,
              figure: { value: 91, unit: 'DAYS' },
              fault: 'CONTACT_OLD',
              detail: '',
            },
          },
        ],
      }))
      .on('GET /api/window/places', () => ({
        cities: [],
        centres: [],
        windows: [{ id: 'virtual-b', contact: { phone: '0573-0000000', email: null } }],
        kiosks: [],
      }))
      .on('POST /api/window/windows/virtual-b/contact-confirmation', () => undefined);
    open();
    await userEvent.click(await cell('virtual-b'));
    await userEvent.click(await screen.findByTestId('contact-confirm'));
    await screen.findByText('联系方式已确认');
    expect(screen.queryByText(/0573-0000000/)).toBeNull();
  });

  it('tests one pair, a row, or all', async () => {
    open();
    await userEvent.click(await cell('virtual-b'));
    await userEvent.click(await screen.findByTestId('dial-test-now'));
    await userEvent.click(screen.getByTestId('dial-test-attended'));
    await userEvent.click(screen.getByLabelText('从松江中心拨测全部窗口'));
    await userEvent.click(screen.getByTestId('dial-test-all'));
    expect(server.sent('POST /api/dial-tests')).toEqual([
      { kiosks: ['kiosk-a'], windows: ['virtual-b'], mode: 'AUTO', line: false },
      { kiosks: ['kiosk-a'], windows: ['virtual-b'], mode: 'ATTENDED', line: false },
      { kiosks: ['kiosk-a'], windows: [], mode: 'AUTO', line: false },
      { kiosks: [], windows: [], mode: 'AUTO', line: false },
    ]);
  });

  it('lets a manager acknowledge an alarm, close it and see the test behind it', async () => {
    open('/manager/dial-tests/alarms');
    const state = await screen.findByTestId('dial-test-alarm');
    expect(state.textContent).toBe('待确认暂不派单');
    const row = state.closest('tr');
    expect(row?.textContent).toContain('线路 松江中心 1 号自助终端 → 嘉兴中心 虚拟窗口 1');
    expect(row?.textContent).toContain('没有收到能读出编号的画面');
    expect(row?.textContent).toContain('未送达 1');
    expect(screen.getByTitle('1 个告警未结束')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /确\s?认/ }));
    await screen.findByText('已确认');
    expect(server.sent('POST /api/dial-tests/alarms/alarm-a/acknowledgement')).toHaveLength(1);
    await openRow('待确认');
    await screen.findByTestId('dial-test-verdict');
  });

  it('says how an alarm has ended, and calls nothing repaired whose window is there no more', async () => {
    const over = { endedAt: '2026-03-02T01:00:00Z', endedBy: 'system', leftOut: false };
    server.on('GET /api/dial-tests/alarms', () => [
      { ...ALARM, ...over, id: 'alarm-b', ending: 'PLACE_REMOVED', window: 'virtual-gone-1' },
      { ...ALARM, ...over, id: 'alarm-c', ending: 'REPAIRED' },
    ]);
    open('/manager/dial-tests/alarms');
    const standings = await screen.findAllByTestId('dial-test-alarm');
    expect(standings.map(({ textContent }) => textContent)).toEqual(['终端或窗口已撤除', '已恢复']);
  });

  it('shows for how much of its opening hours a window was proven', async () => {
    server.on('GET /api/dial-tests/levels', () => ({
      month: '2026-03',
      windows: [
        {
          window: 'virtual-b',
          openMinutes: 960,
          provenMinutes: 800,
          days: [
            { day: '2026-03-02', openMinutes: 480, provenMinutes: 480 },
            { day: '2026-03-03', openMinutes: 480, provenMinutes: 320 },
          ],
        },
        { window: 'virtual-a', openMinutes: 0, provenMinutes: 0, days: [] },
      ],
    }));
    open('/manager/dial-tests/levels');
    const row = (await screen.findByText('嘉兴中心 虚拟窗口 1')).closest('tr');
    expect(row?.textContent).toContain('83%');
    expect(row?.textContent).toContain('3月3日星期二：66%');
    expect(screen.getByLabelText('3月2日星期一：100%')).toBeTruthy();
    expect(screen.queryByText('松江中心 虚拟窗口 1')).toBeNull();
  });
});
