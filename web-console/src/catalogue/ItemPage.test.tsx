import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage } from '../manager/testdata/openPage';
import type { FakeRest } from '../rest/testdata/fakeRest';
import { CataloguePage } from './CataloguePage';
import {
  catalogueServer,
  FUND,
  JINHUA,
  overtake,
  SAVE,
  SONGJIANG,
} from './testdata/catalogueServer';

const open = (address: string) => openPage('catalogue', address, <CataloguePage />);
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const field = (label: string | RegExp) => screen.findByLabelText<HTMLInputElement>(label);

async function write(label: string | RegExp, text: string) {
  const input = await field(label);
  await userEvent.clear(input);
  await userEvent.type(input, text);
}

async function edit() {
  const router = open(`/manager/catalogue/2/${SONGJIANG}`);
  await userEvent.click(await screen.findByTestId('catalogue-edit-sheet'));
  await screen.findByTestId('edit-save');
  return router;
}

const save = () => userEvent.click(screen.getByTestId('edit-save'));

describe('a sheet', () => {
  let server: FakeRest;
  beforeEach(() => {
    server = catalogueServer();
  });
  const sent = () => server.sent(SAVE) as Record<string, unknown>[];

  it('is shown with its materials and marked as demo data', async () => {
    open(`/manager/catalogue/2/${SONGJIANG}`);
    await screen.findByText('《住房公积金管理条例》');
    expect(screen.getByText('演示数据')).toBeTruthy();
    const material = screen.getByRole('row', { name: /申请表/ });
    expect(material.textContent).toContain('必填项无空缺');
    expect(material.textContent).toContain('可');
  });

  it('says where it is not published, and is published from there', async () => {
    open(`/manager/catalogue/2/${JINHUA}`);
    await press('现在公布');
    server.on(`PUT /api/catalogue/items/2/sheets/${JINHUA}`, () => ({}));
    await write(/^法律依据/, '条例');
    await save();
    await waitFor(() => expect(screen.queryByTestId('edit-save')).toBeNull());
    expect(server.sent(`PUT /api/catalogue/items/2/sheets/${JINHUA}`)).toMatchObject([
      { basedOn: null, modes: ['COUNTER_ONLY'], legalBasis: '条例', demo: false },
    ]);
  });

  it('is saved as a new version of the one that was read', async () => {
    await edit();
    await write('费用（元）', '12.5');
    await save();
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({ basedOn: 'version-2', feeCents: 1250, demo: true });
  });

  it('is handled at the counter only or in other ways, never both', async () => {
    await edit();
    await userEvent.click(await field('线下窗口'));
    expect((await field('在线申报')).checked).toBe(false);
    await userEvent.click(await field('在线申报'));
    expect((await field('线下窗口')).checked).toBe(false);
  });

  it('takes materials in another order, without one, and with a new one', async () => {
    await edit();
    await press('下移：身份证');
    await press('删除：身份证');
    await press(/增加材料/);
    await waitFor(() => expect(document.activeElement?.id).toBe('materials_1_name_zh'));
    await userEvent.keyboard('照片');
    await save();
    await screen.findByText('请填写');
    expect(sent()).toEqual([]);
    expect(document.activeElement?.id).toBe('materials_1_name_en');
    await userEvent.keyboard('Photo');
    await save();
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.materials).toMatchObject([
      { id: 'form' },
      { id: expect.stringMatching(/^material-/) as string, name: { zh: '照片', en: 'Photo' } },
    ]);
  });

  it('is needed in both languages', async () => {
    await edit();
    await userEvent.clear(await field(/办理流程（英文）/));
    await save();
    await screen.findByText('有中文时也请填写英文');
    expect(sent()).toEqual([]);
  });

  it('keeps what was typed when somebody else saved first, and shows what they changed', async () => {
    await edit();
    await write(/^法律依据/, '新条例');
    overtake(server);
    await save();
    expect(await screen.findByText(/colleague 已于/)).toBeTruthy();
    const differences = within(screen.getByTestId('catalogue-differences'));
    expect(differences.getByRole('row', { name: /费用/ }).textContent).toContain('¥120');
    expect((await field(/^法律依据/)).value).toBe('新条例');
    await press(/保留我的内容/);
    await save();
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent()[1]).toMatchObject({ basedOn: 'version-3', legalBasis: '新条例' });
  });

  it('takes theirs when asked to', async () => {
    await edit();
    await write(/^法律依据/, '新条例');
    overtake(server);
    await save();
    await press('改用对方保存的内容');
    expect((await field('费用（元）')).value).toBe('120.00');
    expect((await field(/^法律依据/)).value).toBe('《住房公积金管理条例》');
  });

  it('is not left by accident with something unsaved', async () => {
    const router = await edit();
    await write(/^法律依据/, '新条例');
    void router.navigate('/manager/catalogue');
    await press('继续编辑');
    expect(router.state.location.pathname).toBe(`/manager/catalogue/2/${SONGJIANG}`);
    expect((await field(/^法律依据/)).value).toBe('新条例');
  });

  it('is left when what is unsaved may be lost', async () => {
    const router = await edit();
    await write(/^法律依据/, '新条例');
    void router.navigate('/manager/catalogue');
    await press('放弃修改');
    await waitFor(() => expect(router.state.location.pathname).toBe('/manager/catalogue'));
  });
});

describe('the history', () => {
  beforeEach(() => void catalogueServer());

  it('says who changed what, and shows it side by side', async () => {
    open(`/manager/catalogue/2/${SONGJIANG}/history`);
    const newest = await screen.findByRole('row', { name: /第 2 版/ });
    expect(newest.textContent).toContain('manager');
    expect(newest.textContent).toContain('费用');
    const fee = await screen.findByRole('row', { name: /^费用/ });
    expect(fee.querySelector('del')?.textContent).toBe('¥80');
    expect(fee.querySelector('ins')?.textContent).toBe('¥99');
  });
});

describe('the history of the item itself', () => {
  it('stands below that of the sheet, with what the item was before', async () => {
    const server = catalogueServer();
    open(`/manager/catalogue/2/${SONGJIANG}/history`);
    const history = within(await screen.findByTestId('catalogue-item-history'));
    const newest = await history.findByRole('row', { name: /第 5 版/ });
    expect(newest.textContent).toContain('colleague');
    expect(newest.textContent).toContain('常办');
    expect(history.getByRole('row', { name: /第 4 版/ }).textContent).toContain('更早的没有记录');
    const frequent = await history.findByRole('row', { name: /^常办/ });
    expect(frequent.querySelector('del')?.textContent).toBe('不常办');
    expect(frequent.querySelector('ins')?.textContent).toBe('常办');
    const asked = server.asked.find(({ endpoint }) => endpoint.includes('revisions/5/differences'));
    expect(asked?.query.get('from')).toBe('4');
  });

  it('is there where the city has published no sheet, too', async () => {
    catalogueServer().on('GET /api/catalogue/items/2/versions', () => []);
    open(`/manager/catalogue/2/${JINHUA}/history`);
    await screen.findByText(/还没有版本/);
    await screen.findByRole('row', { name: /第 5 版/ });
  });
});

describe('the item itself', () => {
  it('is edited in all cities at once, with new pinyin for a new name', async () => {
    const server = catalogueServer();
    server.on('PUT /api/catalogue/items/2', () => FUND);
    open(`/manager/catalogue/2/${SONGJIANG}`);
    await userEvent.click(await screen.findByTestId('catalogue-edit-item'));
    await write(/事项（中文）/, '公积金支取');
    await save();
    await waitFor(() =>
      expect(server.sent('PUT /api/catalogue/items/2')).toMatchObject([
        { version: 4, name: { zh: '公积金支取' }, pinyin: null, category: 'housing-fund' },
      ]),
    );
  });

  it('says when there is none', async () => {
    catalogueServer();
    open(`/manager/catalogue/999/${SONGJIANG}`);
    await screen.findByText(/没有这个事项或城市/);
  });
});
