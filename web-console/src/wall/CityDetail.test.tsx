import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage } from '../manager/testdata/openPage';
import type { WallView } from '../protocol/generated';
import { FakeRest, Refused } from '../rest/testdata/fakeRest';
import { usualHours } from '../windows/hours';
import type { Centre, Places, ServiceWindow } from '../windows/places';
import { Route, Routes } from 'react-router';
import { CityDetail } from './CityDetail';

const NOW = Date.parse('2026-03-02T01:00:30Z');

const VIEW: WallView = {
  at: '2026-03-02T01:00:00Z',
  cities: [
    {
      city: '310117',
      name: { zh: '松江', en: 'Songjiang' },
      waiting: 0,
      longestWaitSeconds: 0,
      queues: [],
      talking: 1,
      ready: 0,
      busy: 1,
      away: 0,
      off: 0,
      kiosksOnline: 1,
      kiosks: 1,
      ticketsWaiting: 0,
      alarms: [],
    },
  ],
  calls: [],
  callsInAll: 0,
  clerks: [
    {
      id: 'clerk-a',
      name: { zh: '王芳', en: 'Wang Fang' },
      city: '310117',
      window: 'virtual-a',
      status: 'BUSY',
      since: '2026-03-02T00:59:30Z',
    },
  ],
};

const COMMON = {
  contact: { phone: '021-1234' },
  hours: usualHours(),
  stamp: { version: 0, changedBy: 'demo', changedAt: '2026-03-01T00:00:00Z', demo: true },
};

const centre = (id: string, city: string): Centre => ({
  ...COMMON,
  id,
  city,
  level: 'CITY',
  name: { zh: id, en: id },
  address: { zh: '', en: '' },
});

const virtual = (id: string, at: string, zh: string): ServiceWindow => ({
  ...COMMON,
  id,
  kind: 'VIRTUAL',
  centre: at,
  name: { zh, en: id },
  place: { zh: '', en: '' },
  workspaceM2: 10,
});

const PLACES: Places = {
  cities: [],
  centres: [centre('centre-a', '310117'), centre('centre-b', '320500')],
  windows: [
    virtual('virtual-a', 'centre-a', '虚拟窗口 1'),
    virtual('virtual-b', 'centre-a', '虚拟窗口 2'),
    virtual('virtual-c', 'centre-b', '别处窗口'),
  ],
  kiosks: [],
};

const open = (city: string) =>
  openPage(
    'wall',
    `/manager/wall/city/${city}`,
    <Routes>
      <Route path="city/:city" element={<CityDetail view={VIEW} now={NOW} />} />
    </Routes>,
  );

describe('a city behind its tile', () => {
  let server: FakeRest;
  beforeEach(() => {
    server = new FakeRest().on('GET /api/window/places', () => PLACES);
  });

  it('shows its windows with who is there and for how long', async () => {
    open('310117');
    const [first, second, ...others] = await screen.findAllByTestId('wall-window');
    expect(others).toEqual([]);
    expect(first?.textContent).toContain('王芳通话中1:00');
    expect(first?.textContent).toContain('周一至周五 09:00–17:00');
    expect(second && within(second).getByText('还没有人员')).toBeTruthy();
  });

  it('says when there is no such city', async () => {
    open('110000');
    await screen.findByText(/没有这个城市/);
  });

  it('keeps its figures when the windows cannot be asked for', async () => {
    server.on('GET /api/window/places', () => {
      throw new Refused(503, 'STORE_UNAVAILABLE');
    });
    open('310117');
    expect((await screen.findByRole('alert')).dataset.problem).toBe('STORE_UNAVAILABLE');
    expect(screen.getByText('通话 1')).toBeTruthy();
  });
});
