import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StaffTheme } from '../theme/StaffTheme';
import type { KioskLine } from './api';
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
});

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
    const body = method === 'POST' ? { kiosk: 'kiosk-b', code: 'K7QM-2XDT', expiresAt } : kiosks;
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

  it('revokes only after asking', async () => {
    const asked = server(15);
    open();
    await userEvent.click(await screen.findByTestId('revoke-kiosk-a'));
    await screen.findByText('撤销这台终端的凭证？');
    expect(asked.filter((request) => request.startsWith('DELETE'))).toEqual([]);
    await userEvent.click(within(screen.getByRole('tooltip')).getByRole('button', { name: /撤/ }));
    await vi.waitFor(() => expect(screen.queryByTestId('revoke-kiosk-a')).toBeNull());
    expect(asked).toContain('DELETE /api/access/kiosks/kiosk-a/device');
  });
});
