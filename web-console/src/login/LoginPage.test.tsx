import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LoginPage } from './LoginPage';

const NO_OTHER_WAY: Record<string, unknown> = {
  '/api/oidc': { button: null },
  '/api/access/setup': { managerMissing: false },
};

/** Answers sign-ins with that; gives the sign-ins it was asked for. */
function server(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
  known = NO_OTHER_WAY,
) {
  const signIn = vi.fn((request: RequestInit) => {
    expect(request.method).toBe('POST');
    return new Response(JSON.stringify(body), { status, headers });
  });
  vi.stubGlobal('fetch', (path: string, request: RequestInit) => {
    if (path === '/api/access/login') return Promise.resolve(signIn(request));
    expect(request.method).toBe('GET');
    expect(Object.keys(known)).toContain(path);
    return Promise.resolve(new Response(JSON.stringify(known[path])));
  });
  return signIn;
}

function open(address: string) {
  const places = ['/clerk', '/counter', '/manager', '/manager/staff'];
  const router = createMemoryRouter(
    [
      { path: '/login', element: <LoginPage /> },
      ...places.map((path) => ({ path, element: <p>{`at ${path}`}</p> })),
    ],
    { initialEntries: [address] },
  );
  render(<RouterProvider router={router} />);
}

const user = userEvent.setup({
  advanceTimers: (milliseconds) => vi.advanceTimersByTime(milliseconds),
});

async function signIn(name: string, password: string) {
  await user.type(screen.getByTestId('login-name'), name);
  await user.type(screen.getByTestId('login-password'), password);
  await user.click(screen.getByTestId('login-submit'));
}

const problem = (code: string) => ({
  code,
  text: { zh: '出错了', en: 'wrong' },
  next: { zh: '请重试', en: 'again' },
});

describe('login page', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('leads back to where one came from', async () => {
    const fetched = server(200, { role: 'MANAGER', id: 'manager', name: { zh: '高', en: 'Gao' } });
    open('/login?to=/manager/staff');
    await signIn('manager', 'secret of mine');
    await screen.findByText('at /manager/staff');
    expect(fetched.mock.lastCall?.[0].body).toBe('{"name":"manager","password":"secret of mine"}');
  });

  it('leads everybody to the own page', async () => {
    server(200, { role: 'COUNTER', id: 'c', name: { zh: '甲', en: 'A' } });
    open('/login?to=/clerk');
    await signIn('c', 'secret of mine');
    await screen.findByText('at /counter');
  });

  it('says what is wrong and what to do, and forgets the password', async () => {
    server(401, problem('LOGIN_FAILED'));
    open('/login');
    await signIn('manager', 'wrong');
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('出错了');
    expect(notice.textContent).toContain('请重试');
    expect(screen.getByTestId<HTMLInputElement>('login-name').value).toBe('manager');
    expect(screen.getByTestId<HTMLInputElement>('login-password').value).toBe('');
    expect(document.activeElement).toBe(screen.getByTestId('login-password'));
  });

  it('counts down while the name is locked and then lets one try again', async () => {
    server(429, problem('LOGIN_LOCKED'), { 'Retry-After': '65' });
    open('/login');
    await signIn('manager', 'wrong');
    await screen.findByText(/1:05/);
    const submit = screen.getByTestId<HTMLButtonElement>('login-submit');
    expect(submit.disabled).toBe(true);
    act(() => {
      vi.advanceTimersByTime(10_000);
    });
    expect(submit.textContent).toMatch(/0:5\d/);
    act(() => {
      vi.advanceTimersByTime(55_000);
    });
    expect(submit.disabled).toBe(false);
  });

  it('offers single sign-on where it is configured and keeps where one came from', async () => {
    server(
      200,
      {},
      {},
      { ...NO_OTHER_WAY, '/api/oidc': { button: { zh: '统一身份认证登录', en: 'SSO' } } },
    );
    open('/login?to=/manager/staff');
    const button = await screen.findByTestId<HTMLAnchorElement>('login-sso');
    expect(button.textContent).toContain('统一身份认证登录');
    expect(button.getAttribute('href')).toBe('/api/oidc/sign-in?to=%2Fmanager%2Fstaff');
    expect(screen.queryByTestId('login-setup')).toBeNull();
  });

  it('offers nothing else where nothing else is', async () => {
    server(401, problem('LOGIN_FAILED'));
    open('/login');
    await signIn('manager', 'wrong');
    await screen.findByRole('alert');
    expect(screen.queryByTestId('login-sso')).toBeNull();
    expect(screen.queryByTestId('login-setup')).toBeNull();
  });

  it('says why single sign-on came back', async () => {
    const path = '/api/failure/problems/OIDC_NO_ACCOUNT';
    server(200, {}, {}, { ...NO_OTHER_WAY, [path]: problem('OIDC_NO_ACCOUNT') });
    open('/login?problem=OIDC_NO_ACCOUNT');
    const notice = await screen.findByRole('alert');
    expect(notice.dataset.problem).toBe('OIDC_NO_ACCOUNT');
    expect(notice.textContent).toContain('请重试');
  });

  it('shows the way to the first manager while there is none', async () => {
    server(200, {}, {}, { ...NO_OTHER_WAY, '/api/access/setup': { managerMissing: true } });
    open('/login');
    expect((await screen.findByTestId('login-setup')).getAttribute('href')).toBe('/setup');
  });

  it('asks for what is missing and does not bother the server', async () => {
    const fetched = server(200, {});
    open('/login');
    await user.click(screen.getByTestId('login-submit'));
    await screen.findByText('请输入用户名');
    await screen.findByText('请输入密码');
    expect(fetched).not.toHaveBeenCalled();
  });
});
