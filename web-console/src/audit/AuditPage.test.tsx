import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage } from '../manager/testdata/openPage';
import { FakeRest, Refused } from '../rest/testdata/fakeRest';
import { AuditPage } from './AuditPage';

const entry = (id: number, action = 'access.signed-in') => ({
  id,
  at: '2026-03-02T01:00:00Z',
  actor: `actor-${id}`,
  action,
  subject: `subject-${id}`,
});

const open = () => openPage('audit', '/manager/audit', <AuditPage />);

describe('audit page', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeRest().on('GET /api/audit', ({ query }) =>
      query.get('before') === null
        ? { entries: [entry(9), entry(8, 'future.unheard-of')], more: true }
        : { entries: [entry(7)], more: false },
    );
  });

  it('says who did what, and shows an action that it does not know as it is written', async () => {
    open();
    expect((await screen.findByText('actor-9')).closest('tr')?.textContent).toContain('登录');
    expect(screen.getByText('future.unheard-of')).toBeTruthy();
  });

  it("names what the server did itself in the page's language", async () => {
    server.on('GET /api/audit', () => ({
      entries: [{ ...entry(1), actor: 'system' }],
      more: false,
    }));
    open();
    await screen.findByText('系统');
  });

  it('goes to older entries and back', async () => {
    open();
    await screen.findByText('actor-9');
    await userEvent.click(screen.getByRole('button', { name: '较早' }));
    await screen.findByText('actor-7');
    expect(server.asked.at(-1)?.query.get('before')).toBe('8');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '较早' }).disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: '较新' }));
    await screen.findByText('actor-9');
  });

  it('asks for what stands in the address, and begins with the newest when that changes', async () => {
    openPage('audit', '/manager/audit?kind=access&day=2026-03-02', <AuditPage />);
    await screen.findByText('actor-9');
    await userEvent.click(screen.getByRole('button', { name: '较早' }));
    await screen.findByText('actor-7');
    await userEvent.type(screen.getByLabelText(/操作人（/), 'manager{enter}');
    await screen.findByText('actor-9');
    expect(server.asked.at(-1)?.query.toString()).toBe(
      'actor=manager&kind=access&day=2026-03-02&size=50',
    );
  });

  it('says when nothing is there yet', async () => {
    server.on('GET /api/audit', () => ({ entries: [], more: false }));
    open();
    await screen.findByText(/还没有/);
  });

  it('says what failed', async () => {
    server.on('GET /api/audit', () => {
      throw new Refused(403, 'NOT_ALLOWED');
    });
    open();
    expect((await screen.findByRole('alert')).dataset.problem).toBe('NOT_ALLOWED');
  });
});
