import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage } from '../manager/testdata/openPage';
import type { FakeRest } from '../rest/testdata/fakeRest';
import { CataloguePage } from './CataloguePage';
import { catalogueServer, SONGJIANG } from './testdata/catalogueServer';

const open = (address: string) => openPage('catalogue', address, <CataloguePage />);
const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) });

describe('catalogue', () => {
  let server: FakeRest;
  beforeEach(() => {
    localStorage.clear();
    server = catalogueServer();
  });

  it('shows side by side how all cities handle each item', async () => {
    open('/manager/catalogue');
    const cells = within(await row('公积金提取')).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual([
      '2',
      '公积金提取',
      '申报＋推送',
      '窗口',
      '未公布',
    ]);
  });

  it.each(['gjj', 'gongjijin', '公积金', '2'])('finds an item by %s', async (wanted) => {
    open('/manager/catalogue');
    await row('公司设立');
    await userEvent.type(screen.getByPlaceholderText(/首字母/), wanted);
    await waitFor(() => expect(screen.queryByText('公司设立')).toBeNull());
    expect(screen.getByText('公积金提取')).toBeTruthy();
  });

  it('shows what one city publishes, and what it does not', async () => {
    open(`/manager/catalogue?city=${SONGJIANG}`);
    const published = await row('公积金提取');
    expect(published.textContent).toContain('在线申报');
    expect(published.textContent).toContain('5 个工作日');
    expect(published.textContent).toContain('¥99');
    expect(published.textContent).toContain('演示数据');
    expect((await row('公司设立')).textContent).toContain('尚未公布');
  });

  it('keeps its filters in the address', async () => {
    open('/manager/catalogue?category=company&handling=COUNTER_ONLY');
    await row('公司设立');
    expect(screen.queryByText('公积金提取')).toBeNull();
  });

  it('says so when nothing fits, and when the server cannot be asked', async () => {
    open('/manager/catalogue?category=none');
    await screen.findByText(/没有符合条件的事项/);
    expect(server.asked.length).toBeGreaterThan(0);
  });

  it('says what failed', async () => {
    server.on('GET /api/catalogue/modes', () => {
      throw new TypeError('no network');
    });
    open('/manager/catalogue');
    expect((await screen.findByRole('alert')).dataset.problem).toBe('UNREACHABLE');
  });

  it('opens an item by the keyboard', async () => {
    const router = open(`/manager/catalogue?city=${SONGJIANG}`);
    (await row('公积金提取')).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByTestId('catalogue-edit-sheet');
    expect(router.state.location.pathname).toBe(`/manager/catalogue/2/${SONGJIANG}`);
  });
});
