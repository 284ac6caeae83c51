import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, openRow } from '../manager/testdata/openPage';
import { FakeRest } from '../rest/testdata/fakeRest';
import type { Attendant } from './api';
import { AttendantsPage } from './AttendantsPage';

const CHEN: Attendant = {
  id: 'attendant-a',
  name: { zh: '陈洁', en: 'Chen Jie' },
  centre: 'centre-a',
  centreName: { zh: '松江中心', en: 'Songjiang centre' },
  disabled: false,
  pinSince: null,
  demo: false,
  version: 4,
  changedBy: 'manager',
  changedAt: '2026-03-01T00:00:00Z',
};

const open = () => openPage('attendants', '/manager/attendants', <AttendantsPage />);
const pin = () => screen.findByLabelText<HTMLInputElement>(/新密码/, { selector: 'input' });

describe('attendants', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeRest()
      .on('GET /api/attendants', () => [CHEN])
      .on('GET /api/window/places', () => ({
        cities: [],
        centres: [{ id: 'centre-a', name: CHEN.centreName }],
        windows: [],
        kiosks: [],
      }))
      .on('PUT /api/attendants/attendant-a', () => undefined);
  });

  it('says who cannot vouch for anybody yet', async () => {
    open();
    expect((await screen.findByText('陈洁')).closest('tr')?.textContent).toContain('未设密码');
  });

  it('sets a PIN that nobody would try first, and shows it to nobody', async () => {
    open();
    await openRow('陈洁');
    const field = await pin();
    expect(field.type).toBe('password');
    await userEvent.type(field, '123456');
    await userEvent.click(screen.getByTestId('edit-save'));
    await screen.findByText(/太容易猜到/);
    await userEvent.clear(field);
    await userEvent.type(field, '480215');
    await userEvent.click(screen.getByTestId('edit-save'));
    await screen.findByText('已保存：陈洁');
    expect(server.sent('PUT /api/attendants/attendant-a')).toEqual([
      { name: CHEN.name, centre: 'centre-a', disabled: false, pin: '480215', version: 4 },
    ]);
  });
});
