import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage } from '../manager/testdata/openPage';
import type { Decision } from '../rest/catalogue';
import { FakeRest, Refused } from '../rest/testdata/fakeRest';
import type { WhatIf, WhatIfAnswer } from './api';
import { WhatIfPage } from './WhatIfPage';

const HOURS = { week: {}, holidays: [], makeUpDays: [], specialDays: {} };
const STAMP = { version: 0, changedBy: 'demo', changedAt: '2026-03-01T00:00:00Z', demo: true };
const WHERE = { zh: '合肥中心 1 号窗口', en: 'Counter 1, Hefei centre' };

/** Hangzhou takes it when the kiosk has a card reader and somebody is there; Suzhou never does. */
function decide({ permitCity, devices = [], clerks = 2 }: WhatIf): Decision {
  const refused = (reason: string, clause: string): Decision => ({
    type: 'NotEligible',
    reason,
    clause,
    text: { zh: `不行 ${reason}`, en: `no ${reason}` },
    whereToGo: WHERE,
  });
  if (permitCity === '320500') return refused('COUNTER_ONLY', '§6.3.1.1');
  if (!devices.includes('ID_CARD_READER')) return refused('DEVICE_MISSING', '§5.2.1.3');
  if (clerks === 0) return refused('NO_COVER', '§4.2.3');
  return {
    type: 'Eligible',
    modes: ['ONLINE_DECLARATION'],
    text: { zh: '可以', en: 'yes' },
    whereToGo: WHERE,
  };
}

function server(): FakeRest {
  return new FakeRest()
    .on('GET /api/catalogue/items', () => [
      {
        number: 88,
        name: { zh: '公积金提取', en: 'Housing fund withdrawal' },
        pinyin: 'gong ji jin ti qu',
        initials: 'gjjtq',
        category: 'housing-fund',
        frequent: true,
      },
    ])
    .on('GET /api/window/cities', () => [
      { code: '330100', name: { zh: '杭州', en: 'Hangzhou' } },
      { code: '320500', name: { zh: '苏州', en: 'Suzhou' } },
    ])
    .on('GET /api/window/places', () => ({
      cities: [],
      centres: [],
      windows: [],
      kiosks: [
        {
          id: 'kiosk-hefei-1',
          centre: 'centre-hefei',
          counter: 'counter-hefei-1',
          name: { zh: '1 号自助终端', en: 'Kiosk 1' },
          place: { zh: '', en: '' },
          contact: { phone: '' },
          hours: HOURS,
          stamp: STAMP,
          devices: ['PRINTER'],
        },
      ],
    }))
    .on('POST /api/catalogue/what-if', ({ body }): WhatIfAnswer => {
      const question = body as WhatIf;
      return {
        decision: decide(question),
        version: 'version-1',
        devices: question.devices ?? ['PRINTER'],
        cover: { virtualWindows: 1, clerks: question.clerks ?? 2 },
        counterOpen: true,
        at: question.at ?? '2026-03-02T01:00:00Z',
      };
    });
}

const open = (address: string) => openPage('what-if', address, <WhatIfPage />);
const answer = () => screen.findByTestId('what-if-answer');
const city = (name: string) => screen.findByRole('radio', { name: new RegExp(name) });

describe('what if', () => {
  let rest: FakeRest;
  beforeEach(() => {
    rest = server();
  });

  it('asks for an item first', async () => {
    open('/manager/what-if');
    await screen.findByText(/请先选择事项/);
    expect(rest.sent('POST /api/catalogue/what-if')).toEqual([]);
  });

  it('finds an item by its initials and answers for all cities', async () => {
    const router = open('/manager/what-if');
    await userEvent.type(await screen.findByRole('combobox', { name: '事项' }), 'gjj');
    await userEvent.click(await screen.findByTitle('88 公积金提取'));
    expect((await answer()).textContent).toContain('不行 DEVICE_MISSING');
    expect(await city('苏州.*该城市规定到线下窗口办理')).toBeTruthy();
    expect(router.state.location.search).toContain('item=88');
  });

  it('answers an address: the reason, its clause and where to go, in both languages', async () => {
    open('/manager/what-if?item=88&city=320500');
    const told = (await answer()).textContent;
    expect(told).toContain('COUNTER_ONLY');
    expect(told).toContain('§6.3.1.1');
    expect(told).toContain(WHERE.zh);
    expect(told).toContain(WHERE.en);
  });

  it('imagines other devices and less cover', async () => {
    open('/manager/what-if?item=88&city=330100');
    await answer();
    await userEvent.click(screen.getByLabelText('身份证读卡器'));
    await waitFor(async () => expect((await answer()).dataset.eligible).toBe('true'));
    await userEvent.type(screen.getByLabelText(/在册合格人员数/), '0');
    await waitFor(async () => expect((await answer()).textContent).toContain('NO_COVER'));
    await userEvent.click(screen.getByLabelText(/按终端上报/));
    await waitFor(async () => expect((await answer()).textContent).toContain('DEVICE_MISSING'));
  });

  it('looks at another city without asking again', async () => {
    const router = open('/manager/what-if?item=88&city=330100');
    await answer();
    const asked = rest.asked.length;
    await userEvent.click(await city('苏州'));
    await waitFor(async () => expect((await answer()).textContent).toContain('COUNTER_ONLY'));
    expect(rest.asked).toHaveLength(asked);
    expect(router.state.location.search).toContain('city=320500');
  });

  it('says what failed', async () => {
    rest.on('POST /api/catalogue/what-if', () => {
      throw new Refused(503, 'STORE_UNAVAILABLE');
    });
    open('/manager/what-if?item=88');
    await screen.findByRole('alert');
  });
});
