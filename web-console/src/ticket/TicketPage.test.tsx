import { act, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TicketPage } from './TicketPage';

const text = { zh: '1 号窗口', en: 'Counter 1' };
const TICKET = {
  at: '2026-03-02T01:00:00Z',
  number: 'A017',
  state: 'WAITING',
  day: '2026-03-02',
  opens: '09:00:00',
  closes: '17:00:00',
  openNow: true,
  counter: { window: 'counter-songjiang-1', name: text, centre: text, address: text, phone: '' },
  itemName: text,
  permitCity: text,
  aheadOfYou: 3,
  expectedWaitSeconds: null,
  notice: {
    conditions: text,
    procedure: text,
    promisedWorkingDays: 5,
    feeCents: 0,
    legalBasis: '',
    materials: [
      {
        id: 'm1',
        name: text,
        requirement: text,
        acceptanceStandard: { zh: '人证一致', en: 'Person and card agree' },
        originals: 1,
        copies: 0,
        form: 'PAPER',
        mayBeDeferred: true,
        state: 'IN_ORDER',
      },
    ],
  },
};
const UNKNOWN = {
  code: 'TICKET_UNKNOWN',
  text: { zh: '没有这张号票', en: 'No such ticket' },
  next: { zh: '请重新扫码', en: 'Please scan again' },
};

let asked: string[];
let answer: () => Promise<Response>;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answer = () => Promise.resolve(Response.json(TICKET));
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return answer();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1_000));

async function open() {
  const routes = [{ path: '/ticket/:token', element: <TicketPage /> }];
  render(
    <RouterProvider router={createMemoryRouter(routes, { initialEntries: ['/ticket/abc'] })} />,
  );
  await pass(0);
}

it('shows the number, who is before, and what was already seen', async () => {
  await open();
  expect(asked).toEqual(['/api/counter/check/abc']);
  expect(screen.getByTestId('ticket-number').textContent).toBe('A017');
  expect(screen.getByText('前面还有 3 位')).toBeTruthy();
  expect(screen.getByText('齐全')).toBeTruthy();
});

it('says of a material in which form, whether it may follow, and when it is accepted', async () => {
  await open();
  expect(screen.getByText('原件 1 份 · 纸质')).toBeTruthy();
  expect(screen.getByText('可以后补')).toBeTruthy();
  expect(screen.getByText('收件标准：人证一致')).toBeTruthy();
});

it('shows a ticket of an earlier version, which says less of its materials', async () => {
  const [material] = TICKET.notice.materials;
  const earlier = { ...material, acceptanceStandard: null, form: null, mayBeDeferred: false };
  const notice = { ...TICKET.notice, materials: [earlier] };
  answer = () => Promise.resolve(Response.json({ ...TICKET, notice }));
  await open();
  expect(screen.getByText('原件 1 份')).toBeTruthy();
  expect(screen.queryByText(/收件标准/)).toBeNull();
});

it('follows the line, and stops asking when the ticket is done', async () => {
  await open();
  answer = () => Promise.resolve(Response.json({ ...TICKET, state: 'CALLED', aheadOfYou: 0 }));
  await pass(15);
  expect(screen.getByText('请到1 号窗口')).toBeTruthy();
  answer = () => Promise.resolve(Response.json({ ...TICKET, state: 'DONE', aheadOfYou: 0 }));
  await pass(5);
  const askedSoFar = asked.length;
  await pass(600);
  expect(asked).toHaveLength(askedSoFar);
});

it('keeps the ticket while the server is away, asks less and less, and recovers', async () => {
  await open();
  answer = () => Promise.reject(new TypeError('network'));
  await pass(15);
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(screen.getByTestId('ticket-number').textContent).toBe('A017');
  const askedSoFar = asked.length;
  await pass(600);
  expect(asked.length - askedSoFar).toBeLessThan(10);
  answer = () => Promise.resolve(Response.json(TICKET));
  await pass(120);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says when there is no such ticket, and does not ask again', async () => {
  answer = () => Promise.resolve(Response.json(UNKNOWN, { status: 404 }));
  await open();
  expect(screen.getByRole('alert').textContent).toContain('没有这张号票');
  await pass(600);
  expect(asked).toHaveLength(1);
});
