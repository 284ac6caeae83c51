import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LiveClient } from '../../live/client';
import type { ClientMessage, KioskView } from '../../protocol/generated';
import { FakeRest } from '../../rest/testdata/fakeRest';
import type { Screen } from '../model/screen';
import { NOBODY, type Visit } from '../model/visit';
import { useAttendance } from '../useAttendance';
import { AttendantButton } from './AttendantButton';
import { AttendantSheet } from './AttendantSheet';
import { kioskView } from '../testdata/views';

const SINCE = '2026-11-20T02:00:00Z';
const CARD = {
  id: 'attendant-songjiang-1',
  name: { zh: '钱敏', en: 'Qian Min' },
  office: { zh: '松江中心', en: 'Songjiang centre' },
};

let sent: ClientMessage[];
let links: number;
let expiresIn: number;

const live = {
  clock: { now: () => Date.now() },
  send: (message: ClientMessage) => String(sent.push(message)),
} as unknown as LiveClient;

beforeEach(() => {
  sent = [];
  links = 0;
  expiresIn = 120_000;
  new FakeRest().on('POST /api/access/attendant-links', () => ({
    secret: `secret-${(links += 1)}`,
    expiresAt: new Date(Date.now() + expiresIn).toISOString(),
  }));
});

function Kiosk(props: { view: KioskView; visit: Visit }) {
  const { view, visit } = props;
  const shown: Screen =
    visit.step === 'item' ? { name: 'item', item: visit.item } : { name: 'home' };
  const state = useAttendance(live, true, view, shown, visit);
  return (
    <>
      <AttendantButton state={state} />
      {state.open && <AttendantSheet state={state} live={live} />}
    </>
  );
}

const open = (attendance?: KioskView['attendance'], visit: Visit = NOBODY) => {
  const at = (now: KioskView['attendance'], then: Visit) => (
    <Kiosk view={{ ...kioskView(), ...(now && { attendance: now }) }} visit={then} />
  );
  const { rerender } = render(at(attendance, visit));
  return (now: KioskView['attendance'], then: Visit = NOBODY) => rerender(at(now, then));
};

describe('the attendant at the kiosk', () => {
  it('is shown a code that the shared picture does not show', async () => {
    open();
    await userEvent.click(screen.getByTestId('kiosk-attendant'));
    const code = await screen.findByRole('img', { name: /给现场帮办的二维码/ });
    expect(code.closest('[data-private]')).not.toBeNull();
    expect(sent).toEqual([]);
  });

  it('gets a new code when the old one has run out', async () => {
    expiresIn = -1;
    open();
    await userEvent.click(screen.getByTestId('kiosk-attendant'));
    const again = await screen.findByTestId('kiosk-attendant-again');
    expect(screen.queryByRole('img', { name: /二维码/ })).toBeNull();
    expiresIn = 120_000;
    await userEvent.click(again);
    await screen.findByRole('img', { name: /给现场帮办的二维码/ });
    expect(links).toBe(2);
  });

  it('is named as long as he has joined, and the citizen ends it', async () => {
    const show = open();
    await userEvent.click(screen.getByTestId('kiosk-attendant'));
    act(() => show({ since: SINCE }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByTestId('kiosk-attendant').textContent).toBe('帮办已连接');
    act(() => show({ since: SINCE, attendant: CARD }));
    expect(screen.getByTestId('kiosk-attendant').textContent).toContain('钱敏');
    await userEvent.click(screen.getByTestId('kiosk-attendant'));
    sent = [];
    await userEvent.click(screen.getByTestId('kiosk-attendant-end'));
    expect(sent).toEqual([{ type: 'EndAttendance' }]);
  });

  it('is told what the citizen looks at, and nobody is while he is not there', () => {
    const show = open(undefined, { step: 'item', item: 111 });
    expect(sent).toEqual([]);
    act(() => show({ since: SINCE }, { step: 'item', item: 111 }));
    act(() => show({ since: SINCE }, { step: 'item', item: 111, permitCity: '330400' }));
    act(() => show({ since: SINCE }));
    expect(sent).toEqual([
      { type: 'ReportChoice', item: 111, permitCity: '310117' },
      { type: 'ReportChoice', item: 111, permitCity: '330400' },
      { type: 'ReportChoice' },
    ]);
  });
});
