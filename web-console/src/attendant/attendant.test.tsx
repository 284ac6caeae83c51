import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TICKET } from '../kiosk/testdata/views';
import { LiveClient } from '../live/client';
import { CLOSED } from '../live/state';
import { FakeServer } from '../live/testdata/fakeServer';
import { CALL } from '../live/testdata/views';
import type {
  AttendantView,
  CallViewActive,
  CallViewPhase,
  ErrorCode,
} from '../protocol/generated';
import { ProblemError } from '../rest/problem';
import { FakeRest, Refused } from '../rest/testdata/fakeRest';
import { AttendantApp } from './AttendantApp';

const CARD = {
  id: 'attendant-songjiang-1',
  name: { zh: '钱敏', en: 'Qian Min' },
  office: { zh: '松江中心', en: 'Songjiang centre' },
};
const VIEW: AttendantView = {
  kiosk: 'kiosk-songjiang-1',
  name: { zh: '1号自助终端', en: 'Kiosk 1' },
  city: '310117',
  centre: { zh: '松江中心', en: 'Songjiang centre' },
  until: '2026-03-02T01:30:00Z',
};
const SIGNED_IN: AttendantView = { ...VIEW, attendant: CARD };
const TALK: CallViewActive = {
  type: 'Active',
  clerk: {
    id: 'clerk-a',
    name: { zh: '王芳', en: 'Wang Fang' },
    office: { zh: '嘉兴窗口', en: 'J' },
  },
  since: '2026-03-02T01:00:00Z',
  clerkAway: false,
  kioskAway: false,
  screen: { type: 'ScreenOff' },
  control: { type: 'ControlOff' },
  document: { type: 'DocumentOff' },
  consults: [],
};

let server: FakeServer;
let rest: FakeRest;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:00Z') });
  server = new FakeServer();
  server.beatMillis = 3_600_000;
  rest = new FakeRest()
    .on('POST /api/access/attendant-pages', () => ({ kiosk: VIEW.kiosk }))
    .on('GET /api/attendants/here', () => [CARD])
    .on('GET /api/window/cities', () => [{ code: '310117', name: CALL.permitCity }])
    .on('GET /api/catalogue/items', () => [
      {
        number: 17,
        name: CALL.itemName,
        pinyin: 'gong ji jin ti qu',
        initials: 'gjjtq',
        category: CALL.category,
        frequent: true,
      },
    ])
    .on('GET /api/catalogue/items/17', () => ({
      item: 17,
      permitCity: '310117',
      applicants: ['PERSON'],
    }))
    .on('GET /api/catalogue/eligibility', () => ({
      type: 'Eligible',
      modes: [],
      text: { zh: '可以视频办理', en: 'By video' },
      whereToGo: { zh: '', en: '' },
    }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '/');
});

const pass = (millis = 0) => act(() => vi.advanceTimersByTimeAsync(millis));

async function open(hash = '') {
  window.history.replaceState(null, '', `/attendant${hash}`);
  render(
    <AttendantApp makeClient={() => new LiveClient({ role: 'ATTENDANT' }, server.environment())} />,
  );
  await pass();
}

async function join(view: AttendantView) {
  await open('#the-secret');
  act(() => server.welcome());
  await show(view);
}

async function show(view: AttendantView) {
  act(() => server.tell({ type: 'Attendant', view }));
  await pass();
}

const withCall = (phase: CallViewPhase, version = 4): AttendantView => ({
  ...SIGNED_IN,
  call: { ...CALL, version, phase },
});
const click = (testId: string) => {
  fireEvent.click(screen.getByTestId(testId));
};
const sent = () => server.socket.sent.filter(({ type }) => type !== 'Beat');

describe('the page of the attendant', () => {
  it('takes the secret out of its address and trades it once', async () => {
    await join(VIEW);
    expect(window.location.hash).toBe('');
    expect(rest.sent('POST /api/access/attendant-pages')).toEqual([{ secret: 'the-secret' }]);
    expect(server.ticketRequests).toEqual([{ role: 'ATTENDANT' }]);
  });

  it('says so when the code was used already, and opens no socket', async () => {
    rest.on('POST /api/access/attendant-pages', () => {
      throw new Refused(403, 'ATTENDANT_LINK_INVALID');
    });
    await open('#a-used-one');
    expect(screen.getByRole('alert').dataset.problem).toBe('ATTENDANT_LINK_INVALID');
    expect(server.ticketRequests).toEqual([]);
  });

  it('looks on until somebody has signed in, and does nothing', async () => {
    await join({ ...VIEW, choice: { item: 17 } });
    expect(screen.getByTestId('attendant-kiosk-shows').textContent).toContain('公积金提取');
    expect(screen.getByTestId('attendant-place').textContent).toContain('09:30');
    expect(screen.queryByTestId('attendant-call')).toBeNull();
    expect(screen.queryByTestId('attendant-search')).toBeNull();
  });

  it('signs in by PIN and forgets it, whatever comes of it', async () => {
    await join(VIEW);
    const pin = screen.getByTestId<HTMLInputElement>('attendant-pin');
    fireEvent.change(pin, { target: { value: '480215' } });
    click('attendant-sign-in-go');
    expect(sent()).toMatchObject([{ type: 'SignInAttendant', attendant: CARD.id, pin: '480215' }]);
    expect(pin.value).toBe('');
    const code: ErrorCode = 'PIN_WRONG';
    const none = { zh: '不正确', en: 'wrong' };
    const ref = String(sent()[0]?.ref);
    act(() => server.tell({ type: 'Refused', ref, problem: { code, text: none, next: none } }));
    expect(screen.getByRole('alert').dataset.problem).toBe('PIN_WRONG');
  });

  it('calls for the item at which the citizen looks', async () => {
    await join({ ...SIGNED_IN, choice: { item: 17, permitCity: '310117' } });
    await pass();
    expect(screen.getByTestId('attendant-wish').textContent).toContain('可以视频办理');
    click('attendant-call');
    expect(sent()).toMatchObject([
      { type: 'PlaceCall', item: 17, permitCity: '310117', applicant: 'PERSON' },
    ]);
  });

  it('finds another item', async () => {
    await join(SIGNED_IN);
    expect(screen.queryByTestId('attendant-wish')).toBeNull();
    fireEvent.change(screen.getByTestId('attendant-search'), { target: { value: 'gjj' } });
    click('attendant-item-17');
    await pass();
    click('attendant-ticket');
    expect(sent()).toMatchObject([{ type: 'TakeTicket', item: 17 }]);
  });

  it('shows the place in line; priority and counter are asked once more', async () => {
    await join(
      withCall({
        type: 'Queued',
        position: 3,
        expectedWaitSeconds: 200,
        clerksOnDuty: 1,
        counterOffered: false,
        since: '2026-03-02T01:00:00Z',
      }),
    );
    expect(screen.getByTestId('attendant-position').textContent).toBe('3');
    click('attendant-care');
    expect(sent()).toEqual([]);
    click('attendant-care-yes');
    click('attendant-counter');
    click('attendant-counter-yes');
    expect(sent()).toMatchObject([
      { type: 'GiveCare', call: CALL.id },
      { type: 'GoToCounter', call: CALL.id },
    ]);
  });

  it('names who talks, and agrees to control only for a citizen who has said yes', async () => {
    await join(
      withCall({
        ...TALK,
        control: { type: 'ControlAsked', scope: 'POINTER', until: '2026-03-02T01:01:00Z' },
      }),
    );
    expect(screen.getByTestId('attendant-people').textContent).toContain('王芳');
    expect(screen.getByTestId<HTMLButtonElement>('attendant-control-agree').disabled).toBe(true);
    click('attendant-control-said');
    click('attendant-control-agree');
    expect(sent()).toMatchObject([{ type: 'AllowControlFor', call: CALL.id, scope: 'POINTER' }]);
    await show(withCall(TALK, 5));
    expect(screen.queryByTestId('attendant-control')).toBeNull();
  });

  it('shows the number when it goes to the counter', async () => {
    await join(
      withCall({ type: 'Offline', reason: 'CITIZENS_CHOICE', ticket: TICKET, mayRate: false }),
    );
    expect(screen.getByTestId('attendant-ticket-number').textContent).toBe('A017');
    expect(screen.queryByTestId('attendant-counter')).toBeNull();
    screen.getByTestId('attendant-care');
  });

  it('ends by itself or from the kiosk, and says how to come back', async () => {
    await join(SIGNED_IN);
    click('attendant-leave');
    expect(sent()).toMatchObject([{ type: 'EndAttendance' }]);
    const none = { zh: '', en: '' };
    server.desk = new ProblemError('NOT_SIGNED_IN', none, none, 401);
    act(() => server.socket.dropped(CLOSED.SESSION_ENDED));
    await pass(1_000);
    expect(screen.getByTestId('attendant-notice').textContent).toContain('已结束');
  });
});
