import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, openRow } from '../manager/testdata/openPage';
import { FakeRest } from '../rest/testdata/fakeRest';
import type { Expert } from './api';
import { ExpertsPage } from './ExpertsPage';

const WANG: Expert = {
  id: 'clerk-a',
  department: { zh: '松江区市场监督管理局', en: 'Songjiang market regulation bureau' },
  permitCity: '310117',
  categories: ['company'],
  items: [2],
  disabled: false,
  demo: false,
  version: 4,
  changedBy: 'manager',
  changedAt: '2026-03-01T00:00:00Z',
};

const person = (id: string, zh: string, role = 'CLERK', disabled = false) => ({
  id,
  role,
  disabled,
  name: { zh, en: id },
});

const open = () => openPage('experts', '/manager/experts', <ExpertsPage />);
const save = () => userEvent.click(screen.getByTestId('edit-save'));
const list = async (label: string) =>
  userEvent.click(await screen.findByRole('combobox', { name: label }));

/** The fields that say they must be filled in. */
const unfilled = () =>
  screen
    .queryAllByText('请填写')
    .map((said) => said.closest('.ant-form-item')?.querySelector('label')?.textContent);

describe('experts', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeRest()
      .on('GET /api/experts', () => [WANG])
      .on('GET /api/staff', () => [
        person('clerk-a', '王芳'),
        person('clerk-b', '李明远'),
        person('clerk-gone', '赵离', 'CLERK', true),
        person('manager', '钱管', 'MANAGER'),
      ])
      .on('GET /api/window/cities', () => [
        { code: '310117', name: { zh: '松江', en: 'Songjiang' } },
        { code: '320500', name: { zh: '苏州', en: 'Suzhou' } },
      ])
      .on('GET /api/catalogue/categories', () => [
        { code: 'company', name: { zh: '企业登记', en: 'Companies' } },
      ])
      .on('GET /api/catalogue/items', () => [
        { number: 2, name: { zh: '经营范围变更', en: 'Change of scope' } },
      ])
      .on('PUT /api/experts/clerk-a', () => undefined)
      .on('POST /api/experts/clerk-b', () => undefined);
  });

  it('says who knows what, for which department of which city', async () => {
    open();
    const row = (await screen.findByText('王芳')).closest('tr');
    expect(row?.textContent).toContain('松江区市场监督管理局');
    expect(row?.textContent).toContain('企业登记、经营范围变更');
  });

  it('changes what was opened', async () => {
    open();
    await openRow('王芳');
    await userEvent.click(await screen.findByRole('switch'));
    await save();
    await screen.findByText('已保存：王芳');
    const { permitCity, department, categories, items, version } = WANG;
    expect(server.sent('PUT /api/experts/clerk-a')).toEqual([
      { permitCity, department, categories, items, version, disabled: true },
    ]);
  });

  it('makes a clerk who is none yet an expert', async () => {
    open();
    await screen.findByText('王芳');
    await userEvent.click(screen.getByTestId('experts-add'));
    await list('姓名');
    const free = await screen.findByTitle('李明远 · clerk-b');
    expect(screen.queryByTitle('王芳 · clerk-a')).toBeNull();
    expect(screen.queryByTitle('赵离 · clerk-gone')).toBeNull();
    await userEvent.click(free);
    await save();
    await waitFor(() => expect(unfilled()).toEqual(['许可地', '部门（中文）', '部门（英文）']));
    await list('许可地');
    await userEvent.click(await screen.findByTitle('苏州'));
    await userEvent.type(screen.getByLabelText('部门（中文）'), '苏州市人社局');
    await userEvent.type(screen.getByLabelText('部门（英文）'), 'Suzhou HR bureau');
    await save();
    await screen.findByText('已保存：李明远');
    expect(server.sent('POST /api/experts/clerk-b')).toMatchObject([
      { permitCity: '320500', categories: [], items: [], disabled: false, version: 0 },
    ]);
  });
});
