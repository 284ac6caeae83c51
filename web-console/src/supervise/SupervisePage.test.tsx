import { act, fireEvent, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveClient } from '../live/client';
import { FakeServer } from '../live/testdata/fakeServer';
import { CALL } from '../live/testdata/views';
import { isHeard } from '../media/mediaOf';
import { FakeDevices } from '../media/testdata/fakeDevices';
import { FakeNetwork } from '../media/testdata/fakeNetwork';
import { mediaPage } from '../media/testdata/mediaPage';
import type { SupervisorView } from '../protocol/generated';
import { StaffTheme } from '../theme/StaffTheme';
import { BEGIN, superviseAddress } from './address';
import { SupervisePage } from './SupervisePage';
import { supervising } from './testdata/supervisorViews';

let server: FakeServer;
let outcome: string;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:01:05Z') });
  server = new FakeServer();
  server.time = Date.now();
  server.beatMillis = 3_600_000;
  outcome = 'COMPLETED';
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ call: { outcome } })));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (millis = 0) => act(() => vi.advanceTimersByTimeAsync(millis));

function makeSession() {
  const live = new LiveClient({ role: 'SUPERVISOR' }, server.environment());
  const devices = new FakeDevices();
  // This browser has no ear that could draw the level of one.
  devices.microphone = 'absent';
  const media = mediaPage({
    live,
    devices,
    network: new FakeNetwork(),
    callOf: ({ supervisor }) => supervisor?.call?.call,
    needsDevices: isHeard,
  });
  return { live, media };
}

async function open(state?: object) {
  const router = createMemoryRouter(
    [
      {
        path: '/manager/supervise/:call',
        element: (
          <StaffTheme>
            <SupervisePage makeSession={makeSession} />
          </StaffTheme>
        ),
      },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [{ pathname: superviseAddress(CALL.id), state }] },
  );
  render(<RouterProvider router={router} />);
  await pass();
  act(() => server.welcome());
  await show({});
  return router;
}

async function show(view: SupervisorView) {
  act(() => server.tell({ type: 'Supervisor', view }));
  await pass();
}

const sent = () =>
  server.sockets
    .flatMap((socket) => socket.sent)
    .filter(({ type }) => type === 'Supervise' || type === 'LeaveSupervision')
    .map(({ type, call, mode }) => [type, call, mode]);
const moment = () => screen.getByTestId('supervise').dataset.moment;
const pressed = () =>
  ['LISTEN', 'WHISPER', 'BARGE_IN'].filter(
    (mode) => screen.getByTestId(`supervise-${mode}`).getAttribute('aria-pressed') === 'true',
  );

describe('the beginning', () => {
  it('is by itself for whoever comes from the wall', async () => {
    await open(BEGIN);
    expect(sent()).toEqual([['Supervise', CALL.id, 'LISTEN']]);
    expect(moment()).toBe('starting');
    await show(supervising('LISTEN'));
    expect(moment()).toBe('supervising');
  });

  it('is by button for whoever has opened the address', async () => {
    await open();
    expect(sent()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '开始旁听' }));
    expect(sent()).toEqual([['Supervise', CALL.id, 'LISTEN']]);
  });

  it('leaves another talk that was left without a word', async () => {
    await open();
    const other = supervising('LISTEN');
    if (other.call !== undefined)
      await show({ call: { ...other.call, call: { ...other.call.call, id: 'other' } } });
    fireEvent.click(screen.getByRole('button', { name: '开始旁听' }));
    expect(sent()).toEqual([
      ['LeaveSupervision', 'other', undefined],
      ['Supervise', CALL.id, 'LISTEN'],
    ]);
  });

  it('that is refused says why', async () => {
    await open(BEGIN);
    const ref = server.sockets
      .flatMap((socket) => socket.sent)
      .find(({ type }) => type === 'Supervise')?.ref;
    act(() =>
      server.tell({
        type: 'Refused',
        ref: String(ref),
        problem: {
          code: 'SUPERVISION_OPEN',
          text: { zh: '另一位值班长正在督导', en: 'Taken' },
          next: { zh: '请等对方离开', en: 'Wait' },
        },
      }),
    );
    expect(screen.getByRole('alert').textContent).toBe('另一位值班长正在督导请等对方离开');
  });
});

describe('in the talk', () => {
  beforeEach(async () => {
    await open(BEGIN);
    await show(supervising('LISTEN'));
  });

  it('says who talks to whom about what, for how long, and who knows', () => {
    const page = screen.getByTestId('supervise').textContent;
    for (const fact of ['公积金提取', '王芳 · 松江', '嘉兴中心 · 嘉兴1号机', '嘉兴 → 松江'])
      expect(page).toContain(fact);
    expect(screen.getByTestId('supervise-elapsed').textContent).toBe('1:05');
    expect(screen.getByTestId('supervise-known').textContent).toContain('市民和坐席都看得到');
  });

  it('goes on in another way by button and by key, and shows what the server says', async () => {
    fireEvent.click(screen.getByTestId('supervise-WHISPER'));
    fireEvent.keyDown(window, { key: 'b' });
    fireEvent.keyDown(window, { key: 'b', ctrlKey: true });
    expect(sent().slice(1)).toEqual([
      ['Supervise', CALL.id, 'WHISPER'],
      ['Supervise', CALL.id, 'BARGE_IN'],
    ]);
    expect(pressed()).toEqual(['LISTEN']);
    await show(supervising('BARGE_IN', 5));
    expect(pressed()).toEqual(['BARGE_IN']);
    fireEvent.click(screen.getByTestId('supervise-BARGE_IN'));
    expect(sent()).toHaveLength(3);
  });

  it('says why another way was refused, until the next choice', () => {
    fireEvent.click(screen.getByTestId('supervise-BARGE_IN'));
    const ref = String(server.socket.sent.findLast(({ type }) => type === 'Supervise')?.ref);
    act(() =>
      server.tell({
        type: 'Refused',
        ref,
        problem: {
          code: 'SUPERVISION_NOT_ALLOWED',
          text: { zh: '本市不允许', en: 'Not here' },
          next: { zh: '请联系本市管理员', en: 'Ask' },
        },
      }),
    );
    expect(moment()).toBe('supervising');
    expect(screen.getByRole('alert').dataset.problem).toBe('SUPERVISION_NOT_ALLOWED');
    fireEvent.click(screen.getByTestId('supervise-WHISPER'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is as loud as the manager wants, by keyboard too', () => {
    const slider = screen.getByRole('slider', { name: '通话音量' });
    const video = screen.getByTestId<HTMLVideoElement>('supervise-clerk-video');
    expect(video.volume).toBe(1);
    fireEvent.keyDown(slider, { key: 'ArrowLeft', keyCode: 37 });
    expect(video.volume).toBeCloseTo(0.95);
  });

  it('is left for the wall, which the server is told', async () => {
    fireEvent.click(screen.getByTestId('supervise-leave'));
    await pass();
    expect(screen.getByText('elsewhere')).toBeTruthy();
    expect(sent().at(-1)).toEqual(['LeaveSupervision', CALL.id, undefined]);
  });

  it('shows the kiosk’s screen only while the citizen knows who looks', async () => {
    const shown = supervising('LISTEN', 5, {
      screen: { type: 'ScreenShown', since: '2026-03-02T01:01:00Z' },
    });
    await show(shown);
    expect(screen.getByTestId('supervise-screen-video')).toBeTruthy();
    if (shown.call !== undefined) await show({ call: { ...shown.call, citizenKnows: false } });
    expect(screen.queryByTestId('supervise-screen-video')).toBeNull();
    expect(screen.getByTestId('supervise-known').textContent).toContain('没有告知市民');
  });
});

describe('the end that comes without a word from here', () => {
  it.each([
    ['COMPLETED', '通话已经结束。'],
    ['TO_COUNTER', '这次服务已转到线下窗口。'],
    ['WAITING', '正在排队等下一位坐席'],
    ['LOST', '市民的终端断线'],
  ])('says of a call that is %s: %s', async (became, words) => {
    outcome = became;
    await open(BEGIN);
    await show(supervising('LISTEN'));
    await show({});
    expect(screen.getByTestId('supervise-over').textContent).toContain(words);
    expect(screen.queryByRole('button', { name: '重新旁听' })).toBeNull();
  });

  it('leads back into a talk that goes on', async () => {
    outcome = 'TALKING';
    await open(BEGIN);
    await show(supervising('LISTEN'));
    await show({});
    fireEvent.click(screen.getByRole('button', { name: '重新旁听' }));
    expect(sent().at(-1)).toEqual(['Supervise', CALL.id, 'LISTEN']);
    expect(moment()).toBe('starting');
  });
});
