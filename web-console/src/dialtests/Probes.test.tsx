import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage } from '../manager/testdata/openPage';
import { FakeRest } from '../rest/testdata/fakeRest';
import type { ProbeLine } from './api/probes';
import type { MatrixData, TestLine } from './api/tests';
import { DialTestsPage } from './DialTestsPage';
import { ENDS } from './testdata/ends';

const PASSED: TestLine = {
  id: '7d9c1d52-0c1e-4a54-9a57-0c1f2b6a9e41',
  kiosk: 'kiosk-a',
  window: 'virtual-b',
  mode: 'PROBE',
  standing: 'PASSED',
  step: null,
  fault: null,
  why: null,
  askedAt: '2026-03-02T00:10:00Z',
  at: '2026-03-02T00:10:20Z',
  confirmed: null,
};

const MATRIX: MatrixData = { ...ENDS, tests: [PASSED], trends: [] };

const PROBES: ProbeLine[] = [
  {
    window: 'virtual-a',
    connected: false,
    enrolledAt: null,
    lastUsedAt: null,
    codeExpiresAt: null,
  },
  {
    window: 'virtual-b',
    connected: true,
    enrolledAt: '2026-03-01T02:00:00Z',
    lastUsedAt: '2026-03-02T00:10:00Z',
    codeExpiresAt: null,
  },
];

const open = (address: string) => openPage('dial-tests', address, <DialTestsPage />);

describe('probes', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeRest()
      .on('GET /api/dial-tests', () => MATRIX)
      .on('GET /api/dial-tests/alarms', () => [])
      .on('GET /api/dial-tests/probes', () => PROBES)
      .on(`GET /api/dial-tests/${PASSED.id}`, () => ({
        line: PASSED,
        plan: null,
        askedBy: 'manager',
        steps: [
          {
            step: 'ROUTING',
            clause: 'DB 31117/Z 002-2025 §4.2.3',
            result: {
              grade: 'SKIPPED',
              tookMillis: 0,
              figure: null,
              fault: 'NO_CLERK_ASKED',
              detail: '',
            },
          },
        ],
      }))
      .on('POST /api/dial-tests', () => ({ asked: 1, already: 0 }))
      .on('POST /api/access/probes/virtual-a/codes', () => ({
        window: 'virtual-a',
        code: 'K7QM-2XDT',
        expiresAt: new Date(Date.now() + 900_000).toISOString(),
      }))
      .on('DELETE /api/access/probes/virtual-b', () => undefined)
      .on('GET /api/dial-tests/plans', () => [])
      .on('POST /api/dial-tests/plans', () => ({ id: 'plan-b' }));
  });

  it('are listed in the order of the windows, each with how it stands', async () => {
    server.on('GET /api/dial-tests/probes', () => PROBES.toReversed());
    open('/manager/dial-tests/probes');
    const there = await screen.findByTestId('probe-virtual-b');
    expect(there.textContent).toBe('已连接');
    expect(there.closest('tr')?.textContent).toContain('嘉兴中心 虚拟窗口 1');
    expect(there.closest('tr')?.textContent).toContain('2026/03/02 08:10');
    expect(screen.getByTestId('probe-virtual-a').textContent).toBe('没有探针');
    expect(screen.queryByTestId('revoke-probe-virtual-a')).toBeNull();
    const listed = screen.getAllByTestId(/^probe-virtual-/);
    expect(listed.map(({ dataset }) => dataset.testid)).toEqual(
      MATRIX.windows.map(({ id }) => `probe-${id}`),
    );
  });

  it('get a code that is shown once, with where to use it', async () => {
    open('/manager/dial-tests/probes');
    await userEvent.click(await screen.findByTestId('probe-code-virtual-a'));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByTestId('enrolment-code').textContent).toBe('K7QM-2XDT');
    expect(dialog.textContent).toContain('松江中心 虚拟窗口 1');
    expect(dialog.textContent).toContain('./yunchuang probe');
  });

  it('are revoked only after asking', async () => {
    open('/manager/dial-tests/probes');
    await userEvent.click(await screen.findByTestId('revoke-probe-virtual-b'));
    const question = await screen.findByRole('tooltip');
    expect(question.textContent).toContain('撤销这个窗口的探针？');
    expect(server.sent('DELETE /api/access/probes/virtual-b')).toEqual([]);
    await userEvent.click(within(question).getByRole('button', { name: /撤/ }));
    expect(server.sent('DELETE /api/access/probes/virtual-b')).toHaveLength(1);
  });

  it('are named where they have answered, and what they do not prove is said', async () => {
    open('/manager/dial-tests');
    const cell = await screen.findByTestId('dial-test-kiosk-a-virtual-b');
    expect(cell.textContent).toBe('通过探针');
    expect(cell.getAttribute('aria-label')).toContain('现场探针应答');
    await userEvent.click(cell);
    const verdict = await screen.findByTestId('dial-test-verdict');
    expect(verdict.textContent).toContain('现场探针应答');
    expect(verdict.textContent).toContain('有没有人在岗，这次没有检查');
    expect(verdict.textContent).not.toContain('市民现在呼叫会得到服务');
    expect(screen.getByTestId('dial-test-step-ROUTING').textContent).toContain('没有查找在岗人员');
  });

  it('may be whom a plan asks', async () => {
    open('/manager/dial-tests/plans');
    await userEvent.click(await screen.findByTestId('plan-add'));
    await userEvent.type(await screen.findByLabelText(/名称/, { selector: 'input' }), '开窗前');
    await userEvent.click(screen.getByText('现场探针应答'));
    await userEvent.click(screen.getByTestId('edit-save'));
    await screen.findByText('已保存：开窗前');
    expect(server.sent('POST /api/dial-tests/plans')).toMatchObject([{ mode: 'PROBE' }]);
  });

  it('are asked for a test with one click', async () => {
    open('/manager/dial-tests');
    await userEvent.click(await screen.findByTestId('dial-test-kiosk-a-virtual-b'));
    await userEvent.click(await screen.findByTestId('dial-test-probe'));
    expect(server.sent('POST /api/dial-tests')).toEqual([
      { kiosks: ['kiosk-a'], windows: ['virtual-b'], mode: 'PROBE', line: false },
    ]);
  });
});
