import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage } from '../../manager/testdata/openPage';
import { FakeRest, Refused } from '../../rest/testdata/fakeRest';
import type { PreOpening, WindowOpening } from '../api/preOpening';
import type { TestSheet } from '../api/tests';
import { DialTestsPage } from '../DialTestsPage';

const SHEET: TestSheet = {
  line: {
    id: 'test-1',
    kiosk: 'kiosk-a',
    window: 'virtual-a',
    standing: 'FAILED',
    step: 'ANSWER',
    fault: 'CONSOLE_SILENT',
    why: null,
    mode: 'AUTO' as const,
    confirmed: null,
    askedAt: '2026-03-02T00:30:00Z',
    at: '2026-03-02T00:31:00Z',
  },
  plan: null,
  askedBy: 'system',
  steps: [
    {
      step: 'ANSWER',
      clause: '',
      result: {
        grade: 'FAILED',
        tookMillis: 0,
        figure: null,
        fault: 'CONSOLE_SILENT',
        detail: '',
      },
    },
    { step: 'ICE', clause: '', result: null },
  ],
};

const FAILED: WindowOpening = {
  window: 'virtual-a',
  name: { zh: '虚拟窗口 1', en: 'Virtual window 1' },
  centre: { zh: '嘉兴中心', en: 'Jiaxing centre' },
  opens: '09:00:00',
  test: SHEET,
  kiosk: { zh: '松江中心 1 号自助终端', en: 'Songjiang centre, Kiosk 1' },
  provenAt: '2026-03-02T01:15:00Z',
  provenBy: 'AUTO',
  alarms: [
    {
      kind: 'WINDOW',
      step: 'ANSWER',
      fault: 'CONSOLE_SILENT',
      raisedAt: '2026-03-02T00:31:00Z',
      endedAt: null,
    },
  ],
  contact: {
    contact: { phone: '0573-0000000', email: null },
    confirmedBy: 'manager-2',
    confirmedAt: '2026-03-01T02:00:00Z',
  },
};

const CLOSED: WindowOpening = {
  ...FAILED,
  window: 'virtual-b',
  name: { zh: '虚拟窗口 2', en: 'Virtual window 2' },
  opens: null,
  test: null,
  kiosk: null,
  provenAt: null,
  provenBy: null,
  alarms: [],
  contact: null,
};

const ATTENDED: WindowOpening = {
  ...FAILED,
  window: 'virtual-c',
  name: { zh: '虚拟窗口 3', en: 'Virtual window 3' },
  provenAt: '2026-03-02T00:31:00Z',
  provenBy: 'ATTENDED',
  alarms: [],
  test: {
    ...SHEET,
    line: {
      ...SHEET.line,
      standing: 'PASSED',
      step: null,
      fault: null,
      mode: 'ATTENDED',
      confirmed: {
        by: 'clerk-a',
        name: { zh: '李敏', en: 'Li Min' },
        at: '2026-03-02T00:31:00Z',
        word: 'SEEN_AND_HEARD',
      },
    },
  },
};

const PROBED: WindowOpening = {
  ...FAILED,
  window: 'virtual-d',
  name: { zh: '虚拟窗口 4', en: 'Virtual window 4' },
  provenAt: '2026-03-02T00:20:00Z',
  provenBy: 'PROBE',
  alarms: [],
  contact: null,
  test: {
    ...SHEET,
    line: { ...SHEET.line, standing: 'PASSED', step: null, fault: null, mode: 'PROBE' },
  },
};

const REPORT: PreOpening = {
  city: { code: '330400', name: { zh: '嘉兴', en: 'Jiaxing' } },
  day: '2026-03-02',
  madeAt: '2026-03-02T01:20:00Z',
  windows: [FAILED, CLOSED, ATTENDED, PROBED],
};

describe('a report before opening', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeRest()
      .on('GET /api/dial-tests/pre-opening', () => REPORT)
      .on('GET /api/window/places', () => ({
        cities: [REPORT.city],
        centres: [],
        windows: [],
        kiosks: [],
      }));
  });

  it('tells of each window what was proven when, what is wrong and who has confirmed', async () => {
    openPage('dial-tests', '/manager/dial-tests/report?day=2026-03-02', <DialTestsPage />);
    const sheet = await screen.findByTestId('report-sheet');
    const [, failed, closed, attended, probed] = within(sheet).getAllByRole('row');
    expect(failed?.textContent).toBe('嘉兴中心 虚拟窗口 109:00未通过09:15（开窗之后）manager-2');
    expect(closed?.textContent).toBe('嘉兴中心 虚拟窗口 2当天不开–––');
    expect(attended?.textContent).toBe('嘉兴中心 虚拟窗口 309:00通过08:31李敏');
    expect(probed?.textContent).toBe(
      '嘉兴中心 虚拟窗口 409:00通过（现场探针）08:20 现场可用（探针应答，未检查人员在岗）–',
    );
    expect(sheet.textContent).toContain('李敏于 2026/03/02 08:31 确认：看到并听到');
    expect(sheet.textContent).toContain('2026年3月2日');
    expect(sheet.textContent).toContain(
      '窗口：窗口应答，窗口人员在岗，但工作台没有应答。自 2026/03/02 08:31 起',
    );
    expect(sheet.textContent).toContain('未到这一步');
    expect(sheet.textContent).toContain(
      '开窗前已证明可用：2 个，当天开窗的共 3 个；其中仅由现场探针证明、未检查人员在岗的：1 个',
    );
    expect(server.asked.at(-1)?.query.get('city')).toBe('330400');
  });

  it('is printed by the browser', async () => {
    const print = vi.spyOn(window, 'print').mockReturnValue(undefined);
    openPage('dial-tests', '/manager/dial-tests/report?city=330400', <DialTestsPage />);
    await userEvent.click(await screen.findByTestId('report-print'));
    expect(print).toHaveBeenCalledOnce();
  });

  it('is a PDF of the server in the language of the page, named by city and day', async () => {
    server.on('GET /api/dial-tests/pre-opening/pdf', () => 'the paper');
    const saved = savedFiles();
    openPage(
      'dial-tests',
      '/manager/dial-tests/report?city=330400&day=2026-03-02',
      <DialTestsPage />,
    );
    await userEvent.click(await screen.findByRole('button', { name: /下载 PDF/ }));
    await waitFor(() => expect(saved).toEqual(['pre-opening-330400-2026-03-02.pdf']));
    expect(Object.fromEntries(server.asked.at(-1)?.query ?? [])).toEqual({
      city: '330400',
      day: '2026-03-02',
      language: 'zh',
    });
  });

  it('says why there is no PDF', async () => {
    server.on('GET /api/dial-tests/pre-opening/pdf', () => {
      throw new Refused(404, 'CITY_UNKNOWN');
    });
    openPage('dial-tests', '/manager/dial-tests/report?city=330400', <DialTestsPage />);
    await userEvent.click(await screen.findByTestId('report-pdf'));
    expect(await screen.findByText(/问题 CITY_UNKNOWN/)).toBeTruthy();
  });
});

/** The names of the files that the page hands to the person. */
function savedFiles(): string[] {
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  return names;
}
