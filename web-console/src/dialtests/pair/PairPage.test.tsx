import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage } from '../../manager/testdata/openPage';
import { FakeRest } from '../../rest/testdata/fakeRest';
import type { Series } from '../api/series';
import { DialTestsPage } from '../DialTestsPage';
// Fetched before somebody waits for it: all charts together take long on a busy machine.
import './PairCharts';

const line = (id: string, at: string) => ({
  id,
  kiosk: 'kiosk-a',
  window: 'virtual-b',
  standing: 'PASSED' as const,
  step: null,
  fault: null,
  why: null,
  mode: 'AUTO' as const,
  confirmed: null,
  askedAt: at,
  at,
});

const none = { roundTripMillis: null, lossPercent: null, frozenMillis: null, setUpMillis: null };

const FIRST: Series = {
  from: '2026-03-02',
  to: '2026-03-02',
  complete: true,
  limits: {
    roundTripMillis: { warn: 300, fail: 2_000 },
    lossPercent: { warn: 3, fail: null },
    frozenMillis: { warn: 1_000, fail: null },
    setUpMillis: { warn: null, fail: null },
  },
  tests: [
    {
      line: line('test-1', '2026-03-02T00:30:00Z'),
      figures: { roundTripMillis: 21.46, lossPercent: 0.2, frozenMillis: 0, setUpMillis: 180 },
    },
    {
      line: {
        ...line('test-2', '2026-03-02T01:30:00Z'),
        standing: 'FAILED',
        step: 'ANSWER',
        fault: 'CONSOLE_SILENT',
      },
      figures: none,
    },
  ],
};

const BEFORE: Series = {
  from: '2026-03-01',
  to: '2026-03-01',
  complete: false,
  limits: null,
  tests: [
    {
      line: line('test-0', '2026-03-01T00:30:00Z'),
      figures: { ...none, roundTripMillis: 48 },
    },
  ],
};

const EMPTY: Series = { ...BEFORE, complete: true, tests: [] };

describe('a pair over days', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeRest()
      .on('GET /api/dial-tests', () => ({ kiosks: [], windows: [], tests: [], trends: [] }))
      .on('GET /api/dial-tests/series', ({ query }) =>
        query.get('to') === '2026-03-02'
          ? FIRST
          : query.get('to') === '2026-03-01'
            ? BEFORE
            : EMPTY,
      );
  });

  const open = (query: string) =>
    openPage(
      'dial-tests',
      `/manager/dial-tests/pairs/kiosk-a/virtual-b?${query}`,
      <DialTestsPage />,
    );

  it('is drawn once for each question, with the limit named and everything in figures', async () => {
    open('span=1&until=2026-03-02');
    const chart = await screen.findByTestId('dial-test-chart-roundTripMillis');
    expect(chart.textContent).toContain('超过 300 毫秒 提示 · 超过 2000 毫秒 未通过');
    expect(screen.getByTestId('dial-test-chart-setUpMillis').textContent).toContain('没有界限');
    expect(
      screen.getByLabelText('往返时间（毫秒）：测到 1 次，中位数 21.5 毫秒，最差 21.5 毫秒'),
    ).toBeTruthy();
    expect(screen.getByTestId('dial-test-sums').textContent).toContain('2 次中 1 次');
    const failed = screen.getAllByText('未通过').map((each) => each.closest('tr')?.textContent);
    expect(failed.some((row) => row?.includes('窗口应答'))).toBe(true);
  });

  it('is laid beside the day before', async () => {
    const router = open('span=1&until=2026-03-02');
    await screen.findByTestId('dial-test-sums');
    await userEvent.click(screen.getByLabelText('对比'));
    await userEvent.click(await screen.findByText('紧接着之前'));
    await screen.findByText('这几天拨测太多，只显示最近的 1500 次。请少看几天。');
    const row = screen.getByRole('row', { name: /往返时间（毫秒） 21.5 21.5 48 48/ });
    expect(row).toBeTruthy();
    expect(router.state.location.search).toContain('with=2026-03-01');
  });

  it('says what to do where nothing was tested', async () => {
    open('span=7&until=2026-02-01');
    await screen.findByText(/这几天没有拨测/);
    expect(
      server.asked.find(({ endpoint }) => endpoint.endsWith('/series'))?.query.get('from'),
    ).toBe('2026-01-26');
  });
});
