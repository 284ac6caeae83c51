import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StaffTheme } from '../theme/StaffTheme';
import type { AgentLine, KioskLine } from './api';
import { KiosksPage } from './KiosksPage';

const kiosk = (id: string, enrolledAt: string | null): KioskLine => ({
  id,
  name: { zh: '1 号自助终端', en: 'Kiosk 1' },
  centre: 'centre-x',
  centreName: { zh: `${id} 中心`, en: `${id} centre` },
  city: '310117',
  cityName: { zh: '上海松江', en: 'Songjiang' },
  enrolledAt,
  lastUsedAt: enrolledAt,
  codeExpiresAt: null,
  agent: { enrolledAt, lastUsedAt: enrolledAt, codeExpiresAt: null },
});

const AGENTS: AgentLine[] = [
  {
    kiosk: 'kiosk-a',
    connected: true,
    since: '2026-03-02T01:00:00Z',
    modules: [
      {
        kind: 'PRINTER',
        state: 'FAULT',
        since: '2026-03-02T01:00:00Z',
        checkedAt: '2026-03-02T01:05:00Z',
        fault: {
          code: 'OUT_OF_PAPER',
          text: { zh: '缺纸', en: 'Out of paper' },
          at: '2026-03-02T01:00:00Z',
        },
        facts: { model: 'M404' },
      },
      {
        kind: 'ID_CARD_READER',
        state: 'SIMULATED',
        since: '2026-03-02T01:00:00Z',
        checkedAt: '2026-03-02T01:05:00Z',
        fault: null,
        facts: {},
      },
    ],
  },
  { kiosk: 'kiosk-b', connected: false, since: null, modules: [] },
];

/** A server with two kiosks, one of them enrolled. */
function server(minutes: number) {
  let kiosks = [kiosk('kiosk-a', '2026-03-02T01:00:00Z'), kiosk('kiosk-b', null)];
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string, { method }: RequestInit) => {
    asked.push(`${method ?? ''} ${path}`);
    if (method === 'DELETE') {
      kiosks = kiosks.map((each) => kiosk(each.id, null));
      return Promise.resolve(new Response(null, { status: 204 }));
    }
    const expiresAt = new Date(Date.now() + minutes * 60_000).toISOString();
    const list = path === '/api/agent/kiosks' ? AGENTS : kiosks;
    const body = method === 'POST' ? { kiosk: 'kiosk-b', code: 'K7QM-2XDT', expiresAt } : list;
    return Promise.resolve(new Response(JSON.stringify(body), { status: 200 }));
  });
  return asked;
}

const open = () =>
  render(
    <StaffTheme>
      <KiosksPage />
    </StaffTheme>,
  );

describe('kiosks page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('shows a fresh code with the time it has left', async () => {
    server(15);
    open();
    await userEvent.click(await screen.findByTestId('code-kiosk-b'));
    expect((await screen.findByTestId('enrolment-code')).textContent).toBe('K7QM-2XDT');
    expect(screen.getByRole('timer').textContent).toMatch(/1[45]:\d\d/);
    expect(within(screen.getByRole('dialog')).getByText(/kiosk-b 中心/)).toBeTruthy();
  });

  it('says when a code has expired', async () => {
    server(0);
    open();
    await userEvent.click(await screen.findByTestId('code-kiosk-b'));
    expect((await screen.findByTestId('enrolment-code')).dataset.expired).toBe('true');
  });

  it('shows all nine modules with their faults in words', async () => {
    server(15);
    open();
    const sign = await screen.findByTestId('agent-kiosk-a');
    await waitFor(() => expect(sign.textContent).toContain('1 个模块故障'));
    await userEvent.click(sign);
    expect((await screen.findByTestId('modules')).children).toHaveLength(9);
    expect(screen.getByTestId('module-PRINTER').textContent).toContain('缺纸');
    expect(screen.getByTestId('module-ID_CARD_READER').textContent).toContain('模拟');
    expect(screen.getByTestId('module-HOST').textContent).toContain('未上报');
  });

  it('makes a code for the agent and revokes its credential', async () => {
    const asked = server(15);
    open();
    await userEvent.click(await screen.findByTestId('agent-kiosk-a'));
    await userEvent.click(await screen.findByTestId('agent-code-kiosk-a'));
    expect((await screen.findByTestId('enrolment-code')).textContent).toBe('K7QM-2XDT');
    expect(asked).toContain('POST /api/access/kiosks/kiosk-a/agent-codes');
    await userEvent.click(screen.getByRole('button', { name: /完/ }));
    await userEvent.click(await screen.findByTestId('revoke-agent-kiosk-a'));
    await screen.findByText('撤销这台终端代理程序的凭证？');
    await userEvent.click(within(screen.getByRole('tooltip')).getByRole('button', { name: /撤/ }));
    await waitFor(() => expect(asked).toContain('DELETE /api/access/kiosks/kiosk-a/agent'));
  });

  it('revokes only after asking', async () => {
    const asked = server(15);
    open();
    await userEvent.click(await screen.findByTestId('revoke-kiosk-a'));
    await screen.findByText('撤销这台终端的凭证？');
    expect(asked.filter((request) => request.startsWith('DELETE'))).toEqual([]);
    await userEvent.click(within(screen.getByRole('tooltip')).getByRole('button', { name: /撤/ }));
    await waitFor(() => expect(screen.queryByTestId('revoke-kiosk-a')).toBeNull());
    expect(asked).toContain('DELETE /api/access/kiosks/kiosk-a/device');
  });
});
