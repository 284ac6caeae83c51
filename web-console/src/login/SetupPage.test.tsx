import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SetupPage } from './SetupPage';

function server(status: number, body: unknown) {
  const fetched = vi.fn((path: string, request: RequestInit) => {
    expect([path, request.method]).toEqual(['/api/access/setup', 'POST']);
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

function open() {
  const router = createMemoryRouter(
    [
      { path: '/setup', element: <SetupPage /> },
      { path: '/manager', element: <p>at /manager</p> },
    ],
    { initialEntries: ['/setup'] },
  );
  render(<RouterProvider router={router} />);
}

async function fill(password: string) {
  await userEvent.type(screen.getByTestId('setup-code'), 'abcd-efgh-jkmn-pqrs');
  await userEvent.type(screen.getByTestId('setup-id'), 'chief');
  await userEvent.type(screen.getByLabelText('姓名（中文）'), '高瞻');
  await userEvent.type(screen.getByLabelText('姓名（英文）'), 'Gao Zhan');
  await userEvent.type(screen.getByLabelText('密码'), password);
  await userEvent.click(screen.getByTestId('setup-submit'));
}

describe('the first manager', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is made with the code and goes on to the own page', async () => {
    const fetched = server(200, {
      role: 'MANAGER',
      id: 'chief',
      name: { zh: '高瞻', en: 'Gao Zhan' },
    });
    open();
    await fill('long enough to be good');
    await screen.findByText('at /manager');
    expect(JSON.parse(fetched.mock.lastCall?.[1].body as string)).toEqual({
      code: 'abcd-efgh-jkmn-pqrs',
      id: 'chief',
      name: { zh: '高瞻', en: 'Gao Zhan' },
      password: 'long enough to be good',
    });
  });

  it('is told what is wrong with the code', async () => {
    server(403, {
      code: 'SETUP_CODE_INVALID',
      text: { zh: '设置码不正确', en: 'wrong' },
      next: { zh: '请核对', en: 'compare' },
    });
    open();
    await fill('long enough to be good');
    expect((await screen.findByRole('alert')).textContent).toContain('设置码不正确');
    expect(screen.getByTestId<HTMLInputElement>('setup-code').value).toBe('abcd-efgh-jkmn-pqrs');
  });

  it('does not bother the server with a password that is too short', async () => {
    const fetched = server(200, {});
    open();
    await fill('short');
    expect((await screen.findAllByText(/至少 10 个字符/)).length).toBeGreaterThan(1);
    expect(fetched).not.toHaveBeenCalled();
  });
});
