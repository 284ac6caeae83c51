import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, openRow } from '../manager/testdata/openPage';
import { FakeRest, Refused } from '../rest/testdata/fakeRest';
import type { NewStaff, StaffLine, StaffSheet } from './api';
import { StaffPage } from './StaffPage';

const CHANGED = { changedBy: 'demo', changedAt: '2026-03-01T00:00:00Z' };

const WANG: StaffLine = {
  id: 'clerk-a',
  role: 'CLERK',
  name: { zh: '王芳', en: 'Wang Fang' },
  office: { zh: '松江中心', en: 'Songjiang centre' },
  maskedPhone: '138****00',
  window: 'virtual-a',
  cover: 'PRIMARY',
  skills: [],
  qualifiedUntil: '2020-01-01',
  disabled: false,
  demo: true,
  ...CHANGED,
};
const LEFT: StaffLine = {
  ...WANG,
  id: 'clerk-b',
  name: { zh: '李离', en: 'Li Li' },
  disabled: true,
};

const SHEET: StaffSheet = {
  id: 'clerk-a',
  role: 'CLERK',
  details: {
    name: WANG.name,
    office: WANG.office,
    phone: '13800000000',
    window: 'virtual-a',
    cover: 'PRIMARY',
    skills: [],
    qualifiedUntil: '2020-01-01',
  },
  disabled: false,
  demo: true,
  version: 7,
  ...CHANGED,
};

const open = () => openPage('staff', '/manager/staff', <StaffPage />);
const save = () => userEvent.click(screen.getByTestId('edit-save'));

describe('staff page', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeRest()
      .on('GET /api/staff', () => [WANG, LEFT])
      .on('GET /api/staff/clerk-a', () => SHEET)
      .on('GET /api/catalogue/categories', () => [])
      .on('GET /api/window/places', () => ({
        centres: [{ id: 'centre-a', name: { zh: '松江中心', en: 'Songjiang centre' } }],
        windows: [
          {
            id: 'virtual-a',
            kind: 'VIRTUAL',
            centre: 'centre-a',
            name: { zh: '虚拟窗口 1', en: 'Virtual window 1' },
          },
        ],
      }));
  });

  async function edit() {
    await openRow('王芳');
    return screen.findByLabelText<HTMLInputElement>('姓名（中文）');
  }

  it('lists who may work, where, and whether the qualification holds', async () => {
    open();
    const row = (await screen.findByText('王芳')).closest('tr');
    expect(row?.textContent).toContain('松江中心 虚拟窗口 1');
    expect(row?.textContent).toContain('2020-01-01');
    expect(row?.textContent).not.toContain('13800000000');
    expect(row?.querySelector('[data-tone=stop]')?.textContent).toContain('2020-01-01');
  });

  it('shows disabled people only when asked to', async () => {
    open();
    await screen.findByText('王芳');
    expect(screen.queryByText('李离')).toBeNull();
    await userEvent.click(screen.getByLabelText('显示已停用'));
    expect(await screen.findByText('李离')).toBeTruthy();
  });

  it('saves an edit with the version that was read', async () => {
    server.on('PUT /api/staff/clerk-a', () => ({ ...SHEET, version: 8 }));
    open();
    const name = await edit();
    await userEvent.type(name, '芳');
    await save();
    await waitFor(() =>
      expect(server.sent('PUT /api/staff/clerk-a')).toMatchObject([
        { version: 7, details: { name: { zh: '王芳芳' }, window: 'virtual-a' } },
      ]),
    );
  });

  describe('when somebody else saved first', () => {
    const THEIRS: StaffSheet = {
      ...SHEET,
      details: { ...SHEET.details, phone: '13900000000' },
      version: 8,
      changedBy: 'colleague',
    };

    /** Saves a name that somebody else's save came before. */
    async function editTooLate() {
      server.on('PUT /api/staff/clerk-a', ({ body }) => {
        if ((body as { version: number }).version !== 8) throw new Refused(409, 'EDIT_CONFLICT');
        return { ...THEIRS, version: 9 };
      });
      open();
      const name = await edit();
      await userEvent.type(name, '芳');
      server.on('GET /api/staff/clerk-a', () => THEIRS);
      await save();
      await screen.findByText(/colleague 已于/);
      return name;
    }

    it('keeps what was typed and replaces theirs once told to', async () => {
      const name = await editTooLate();
      expect(name.value).toBe('王芳芳');
      await userEvent.click(screen.getByRole('button', { name: /保留我的内容/ }));
      await save();
      await waitFor(() => expect(screen.queryByTestId('edit-save')).toBeNull());
      expect(server.sent('PUT /api/staff/clerk-a')).toMatchObject([
        { version: 7 },
        { version: 8, details: { name: { zh: '王芳芳' }, phone: '13800000000' } },
      ]);
    });

    it('shows what they saved once told to', async () => {
      const name = await editTooLate();
      await userEvent.click(screen.getByRole('button', { name: /改用/ }));
      await waitFor(() => expect(name.value).toBe('王芳'));
      expect(screen.getByDisplayValue('13900000000')).toBeTruthy();
      expect(screen.getByTestId<HTMLButtonElement>('edit-save').disabled).toBe(true);
    });
  });

  it('keeps what was typed while somebody is disabled', async () => {
    server.on('PUT /api/staff/clerk-a/standing', () => ({ ...SHEET, disabled: true, version: 8 }));
    server.on('PUT /api/staff/clerk-a', () => ({ ...SHEET, version: 9 }));
    open();
    const name = await edit();
    await userEvent.type(name, '芳');
    await userEvent.click(screen.getByTestId('staff-disable'));
    await userEvent.click(
      within(await screen.findByRole('tooltip')).getByRole('button', { name: /停/ }),
    );
    await screen.findByRole('button', { name: /恢/ });
    expect(name.value).toBe('王芳芳');
    await save();
    await waitFor(() =>
      expect(server.sent('PUT /api/staff/clerk-a')).toMatchObject([{ version: 8 }]),
    );
  });

  it('asks before what was typed is lost', async () => {
    open();
    await userEvent.type(await edit(), '芳');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await screen.findByRole('button', { name: '继续编辑' }));
    expect(screen.getByLabelText<HTMLInputElement>('姓名（中文）').value).toBe('王芳芳');
  });

  it('disables only after asking', async () => {
    server.on('PUT /api/staff/clerk-a/standing', () => ({ ...SHEET, disabled: true, version: 8 }));
    open();
    await edit();
    await userEvent.click(screen.getByTestId('staff-disable'));
    const asking = await screen.findByRole('tooltip');
    expect(server.sent('PUT /api/staff/clerk-a/standing')).toEqual([]);
    await userEvent.click(within(asking).getByRole('button', { name: /停/ }));
    await waitFor(() =>
      expect(server.sent('PUT /api/staff/clerk-a/standing')).toEqual([
        { version: 7, disabled: true },
      ]),
    );
  });

  it('adds somebody once everything needed is there', async () => {
    server.on('POST /api/staff', ({ body }) => ({ ...SHEET, id: (body as NewStaff).id }));
    open();
    await screen.findByText('王芳');
    await userEvent.click(screen.getByTestId('staff-add'));
    const drawer = within(await screen.findByRole('dialog'));
    await userEvent.click(drawer.getByText('管理员'));
    await userEvent.type(drawer.getByLabelText('用户名'), 'manager-2');
    await userEvent.type(drawer.getByLabelText('姓名（中文）'), '高瞻');
    await userEvent.type(drawer.getByLabelText('姓名（英文）'), 'Gao Zhan');
    await save();
    expect(server.sent('POST /api/staff')).toEqual([]);
    await userEvent.type(drawer.getByLabelText('初始密码'), 'a-long-password');
    await save();
    await waitFor(() =>
      expect(server.sent('POST /api/staff')).toMatchObject([
        { id: 'manager-2', role: 'MANAGER', details: { name: { zh: '高瞻' }, window: null } },
      ]),
    );
  });
});
