import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, openRow } from '../manager/testdata/openPage';
import { FakeRest } from '../rest/testdata/fakeRest';
import { DialTestsPage } from './DialTestsPage';
import { ENDS } from './testdata/ends';
import { PLAN } from './testdata/plan';

const open = (address: string) => openPage('dial-tests', address, <DialTestsPage />);

describe('plans of dial-tests', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeRest()
      .on('GET /api/dial-tests', () => ({ ...ENDS, tests: [], trends: [] }))
      .on('GET /api/dial-tests/alarms', () => [])
      .on('GET /api/staff', () => [])
      .on('GET /api/dial-tests/plans', () => [PLAN])
      .on('POST /api/dial-tests/plans', () => ({ id: 'plan-b' }))
      .on('PUT /api/dial-tests/plans/plan-a', () => undefined);
  });

  it('are listed with their next time, and switches one off', async () => {
    open('/manager/dial-tests/plans');
    const row = (await screen.findByText('早检')).closest('tr');
    expect(row?.textContent).toContain('每次开窗前 30 分钟');
    expect(row?.textContent).toContain('2026/03/03 08:30');
    expect(row?.textContent).toContain('工作台自动应答');
    await openRow('早检');
    await userEvent.click(await screen.findByText('人员对看'));
    await userEvent.click(await screen.findByRole('switch', { name: /启用/ }));
    await userEvent.click(screen.getByTestId('edit-save'));
    await screen.findByText('已保存：早检');
    expect(server.sent('PUT /api/dial-tests/plans/plan-a')).toMatchObject([
      { enabled: false, version: 2, minutes: 30, windows: ['virtual-b'], mode: 'ATTENDED' },
    ]);
  });

  it('are not taken with times that never come', async () => {
    open('/manager/dial-tests/plans');
    await userEvent.click(await screen.findByTestId('plan-add'));
    await userEvent.type(await screen.findByLabelText(/名称/, { selector: 'input' }), '每小时');
    await userEvent.click(screen.getByText('开放时间内每隔一段时间'));
    const minutes = screen.getByLabelText('间隔');
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '3');
    await userEvent.click(screen.getByTestId('edit-save'));
    await screen.findByText('请填写 5 到 1440 之间的整数');
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '60');
    const slow = screen.getByLabelText('往返时间 未通过');
    await userEvent.type(slow, '200');
    await userEvent.click(screen.getByTestId('edit-save'));
    await screen.findByText('“未通过”不能小于“提示”');
    await userEvent.type(slow, '0');
    await userEvent.click(screen.getByTestId('edit-save'));
    await screen.findByText('已保存：每小时');
    expect(server.sent('POST /api/dial-tests/plans')).toMatchObject([
      {
        name: '每小时',
        schedule: 'EVERY',
        minutes: 60,
        kiosks: [],
        windows: [],
        limits: { roundTripMillis: { warn: 300, fail: 2_000 } },
        version: 0,
      },
    ]);
  });

  it('may keep to a cron expression, and to nothing that is none', async () => {
    open('/manager/dial-tests/plans');
    await userEvent.click(await screen.findByTestId('plan-add'));
    await userEvent.type(await screen.findByLabelText(/名称/, { selector: 'input' }), '工作日');
    await userEvent.click(screen.getByText('指定时刻（cron）'));
    const times = screen.getByLabelText('时刻');
    await userEvent.type(times, '30 8');
    await userEvent.click(screen.getByTestId('edit-save'));
    await screen.findByText(/请填写五项/);
    await userEvent.type(times, ' * * 1-5');
    await userEvent.click(screen.getByTestId('edit-save'));
    await screen.findByText('已保存：工作日');
    expect(server.sent('POST /api/dial-tests/plans')).toMatchObject([
      { schedule: 'CRON', minutes: 0, cron: '30 8 * * 1-5' },
    ]);
  });
});
