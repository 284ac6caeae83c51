import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, openRow } from '../manager/testdata/openPage';
import { FakeRest, Refused } from '../rest/testdata/fakeRest';
import { usualHours } from './hours';
import type { Centre, PlaceEdit, Places } from './places';
import { WindowsPage } from './WindowsPage';

const STAMP = { version: 3, changedBy: 'demo', changedAt: '2026-03-01T00:00:00Z', demo: true };

function centre(id: string, city: string, zh: string): Centre {
  return {
    id,
    city,
    level: 'CITY',
    name: { zh, en: `${id} centre` },
    address: { zh: `${zh}路 1 号`, en: `1 ${id} Road` },
    contact: { phone: '021-1234', email: null },
    hours: usualHours(),
    stamp: STAMP,
  };
}

const SONGJIANG = centre('centre-songjiang', '310117', '松江中心');
const SUZHOU = centre('centre-suzhou', '320500', '苏州中心');

const PLACES: Places = {
  cities: [
    { code: '310117', name: { zh: '松江', en: 'Songjiang' } },
    { code: '320500', name: { zh: '苏州', en: 'Suzhou' } },
  ],
  centres: [SUZHOU, SONGJIANG],
  windows: [
    {
      ...SONGJIANG,
      id: 'virtual-songjiang-1',
      kind: 'VIRTUAL',
      centre: 'centre-songjiang',
      name: { zh: '虚拟窗口 1', en: 'Virtual window 1' },
      place: { zh: '二楼', en: 'Upstairs' },
      workspaceM2: 12,
    },
  ],
  kiosks: [],
};

const SAVE = 'PUT /api/window/centres/centre-songjiang';
const open = (address = '/manager/windows/centres') =>
  openPage('windows', address, <WindowsPage />);
/** All at once, for a form this large is drawn anew with every key. */
async function write(field: HTMLElement, text: string) {
  await userEvent.click(field);
  await userEvent.paste(text);
}
const save = () => userEvent.click(screen.getByTestId('edit-save'));

describe('windows page', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeRest()
      .on('GET /api/window/places', () => PLACES)
      .on(SAVE, ({ body }) => ({ ...SONGJIANG, ...(body as PlaceEdit) }));
  });

  async function edit() {
    await openRow('松江中心');
    const phone = await screen.findByLabelText<HTMLInputElement>(/^电话/, { selector: 'input' });
    await userEvent.clear(phone);
    await write(phone, '021-9999');
    return phone;
  }

  it('lists the places in the order of the cities, with their hours', async () => {
    open();
    await screen.findByText('松江中心');
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows.findIndex((row) => row.includes('松江中心'))).toBeLessThan(
      rows.findIndex((row) => row.includes('苏州中心')),
    );
    expect(rows.join()).toContain('周一至周五 09:00–17:00');
  });

  it('finds a place by what any column says', async () => {
    open();
    await screen.findByText('松江中心');
    await userEvent.type(screen.getByPlaceholderText('名称、地址、电话'), '苏州中心路');
    await waitFor(() => expect(screen.queryByText('松江中心')).toBeNull());
    expect(screen.getByText('苏州中心')).toBeTruthy();
  });

  it('shows each kind of place at an address of its own', async () => {
    const router = open('/manager/windows');
    await openRow('虚拟窗口 1');
    expect(router.state.location.pathname).toBe('/manager/windows/virtual');
    await screen.findByText('12');
  });

  it('saves an edit with the version that was read', async () => {
    open();
    await edit();
    await save();
    await waitFor(() => expect(screen.queryByTestId('edit-save')).toBeNull());
    expect(server.sent(SAVE)).toMatchObject([
      { version: 3, demo: true, city: '310117', contact: { phone: '021-9999' } },
    ]);
  });

  it('says what is wrong and sends nothing', async () => {
    open();
    await write(await edit(), ' ext. x');
    await save();
    await screen.findByText(/只能有数字/);
    expect(server.sent(SAVE)).toEqual([]);
  });

  it('keeps what was typed when somebody else saved first', async () => {
    open();
    const phone = await edit();
    const theirs = { ...SONGJIANG, stamp: { ...STAMP, version: 4, changedBy: 'colleague' } };
    server
      .on('GET /api/window/places', () => ({ ...PLACES, centres: [theirs, SUZHOU] }))
      .on(SAVE, ({ body }) => {
        if ((body as PlaceEdit).version !== 4) throw new Refused(409, 'EDIT_CONFLICT');
        return theirs;
      });
    await save();
    await screen.findByText(/colleague 已于/);
    expect(phone.value).toBe('021-9999');
    await userEvent.click(screen.getByRole('button', { name: /保留我的内容/ }));
    await save();
    await waitFor(() =>
      expect(server.sent(SAVE)).toMatchObject([
        { version: 3 },
        { version: 4, contact: { phone: '021-9999' } },
      ]),
    );
  });

  it('adds a centre with an id of its own', async () => {
    server.on('POST /api/window/centres/centre-new', ({ body }) => ({
      ...SUZHOU,
      ...(body as PlaceEdit),
    }));
    open();
    await userEvent.click(await screen.findByTestId('windows-add'));
    await write(await screen.findByLabelText(/^编号/), 'centre-new');
    await write(screen.getByLabelText(/名称（中文）/), '新中心');
    await write(screen.getByLabelText(/名称（英文）/), 'New centre');
    await save();
    await waitFor(() =>
      expect(server.sent('POST /api/window/centres/centre-new')).toMatchObject([
        { name: { zh: '新中心', en: 'New centre' }, version: 0 },
      ]),
    );
  });

  it('says what to do when nothing is there', async () => {
    server.on('GET /api/window/places', () => ({ ...PLACES, kiosks: [] }));
    open('/manager/windows/kiosks');
    await screen.findByText(/还没有自助终端/);
  });
});
