import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, openRow } from '../manager/testdata/openPage';
import { FakeRest, Refused } from '../rest/testdata/fakeRest';
import type { LinkEdit, PortalLink } from './api';
import { PortalPage } from './PortalPage';

const LINK: PortalLink = {
  id: 'link-a',
  item: 1,
  permitCity: '330400',
  name: { zh: '一网通办', en: 'One-stop portal' },
  url: 'https://zwdt.example.gov.cn/item/1',
  moreHosts: ['login.example.gov.cn'],
  lookAlike: false,
  version: 3,
  changedBy: 'manager',
  changedAt: '2026-03-01T00:00:00Z',
  demo: false,
};
const EVERYWHERE: PortalLink = {
  ...LINK,
  id: 'link-b',
  permitCity: null,
  name: { zh: '全国平台', en: 'National platform' },
  lookAlike: true,
};

const open = (address = '/manager/portal') => openPage('portal', address, <PortalPage />);
const save = () => userEvent.click(screen.getByTestId('edit-save'));

describe('portal links', () => {
  let server: FakeRest;
  let kept: PortalLink[];
  beforeEach(() => {
    localStorage.clear();
    kept = [LINK, EVERYWHERE];
    server = new FakeRest()
      .on('GET /api/portal/links', () => kept)
      .on('GET /api/catalogue/items', () => [
        { number: 1, name: { zh: '公司设立', en: 'Company set-up' } },
      ])
      .on('GET /api/window/cities', () => [
        { code: '330400', name: { zh: '浙江嘉兴', en: 'Jiaxing' } },
        { code: '310117', name: { zh: '上海松江', en: 'Songjiang' } },
      ]);
  });

  it('lists links, and those of all cities with every city', async () => {
    open('/manager/portal?city=310117');
    const row = (await screen.findByText('全国平台')).closest('tr');
    expect(row?.textContent).toContain('zwdt.example.gov.cn');
    expect(row?.textContent).toContain('易混淆');
    expect(screen.queryByText('一网通办')).toBeNull();
  });

  it('saves what was changed with the version that was edited', async () => {
    server.on('PUT /api/portal/links/link-a', ({ body }) => ({
      ...LINK,
      ...(body as LinkEdit),
    }));
    open();
    await openRow('一网通办');
    const url = await screen.findByLabelText('网址', { selector: 'input' });
    await userEvent.clear(url);
    await userEvent.type(url, 'https://new.example.gov.cn/');
    await save();
    await screen.findByText('已保存：一网通办');
    expect(server.sent('PUT /api/portal/links/link-a')).toEqual([
      {
        item: 1,
        permitCity: '330400',
        name: LINK.name,
        url: 'https://new.example.gov.cn/',
        moreHosts: LINK.moreHosts,
        version: 3,
      },
    ]);
  });

  it('names the host that is none, and sends nothing', async () => {
    open();
    await openRow('一网通办');
    await userEvent.type(
      await screen.findByLabelText(/^也可访问的主机/, { selector: 'input' }),
      '10.0.0.1{enter}',
    );
    await save();
    await screen.findByText(/“10.0.0.1”不是主机名/);
    expect(server.sent('PUT /api/portal/links/link-a')).toEqual([]);
  });

  it('shows what the server refuses', async () => {
    server.on('PUT /api/portal/links/link-a', () => {
      throw new Refused(400, 'PORTAL_URL_NOT_ALLOWED');
    });
    open();
    await openRow('一网通办');
    await userEvent.type(await screen.findByLabelText('网址', { selector: 'input' }), '?x');
    await save();
    expect((await screen.findByRole('alert')).dataset.problem).toBe('PORTAL_URL_NOT_ALLOWED');
  });

  it('loses nothing that was typed when somebody else was faster', async () => {
    server.on('PUT /api/portal/links/link-a', () => {
      kept = [{ ...LINK, version: 4, changedBy: 'manager-b' }];
      throw new Refused(409, 'EDIT_CONFLICT');
    });
    open();
    await openRow('一网通办');
    const url = await screen.findByLabelText<HTMLInputElement>('网址', {
      selector: 'input',
    });
    await userEvent.type(url, '?x');
    await save();
    await screen.findByText(/manager-b/);
    expect(url.value).toContain('?x');
  });

  it('retires a link after asking once', async () => {
    server.on('DELETE /api/portal/links/link-a', () => {
      kept = [EVERYWHERE];
      return undefined;
    });
    open();
    await openRow('一网通办');
    await userEvent.click(await screen.findByTestId('portal-retire'));
    const question = within(await screen.findByRole('tooltip'));
    await userEvent.click(question.getByRole('button', { name: '停用链接' }));
    await screen.findByText('已停用：一网通办');
    expect(
      server.asked.find(({ endpoint }) => endpoint.startsWith('DELETE'))?.query.get('version'),
    ).toBe('3');
  });
});
