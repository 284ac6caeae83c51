import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openPage } from '../manager/testdata/openPage';
import type { WallView, WallViewLiveCall, WallViewQueue } from '../protocol/generated';
import { tile } from './testdata/tile';
import { Wall } from './Wall';

const NOW = Date.parse('2026-03-02T01:00:30Z');

const queue = (zh: string, waiting: number, longestWaitSeconds: number): WallViewQueue => ({
  category: zh,
  name: { zh, en: zh },
  waiting,
  longestWaitSeconds,
});

const view = (queues: WallViewQueue[], callsInAll: number): WallView => ({
  at: '2026-03-02T01:00:00Z',
  cities: [
    tile('310117', {
      name: { zh: '松江', en: 'Songjiang' },
      waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0),
      longestWaitSeconds: queues[0]?.longestWaitSeconds ?? 0,
      queues,
    }),
  ],
  calls: [
    {
      id: 'call-1',
      itemName: { zh: '公司设立', en: 'Founding a company' },
      originCity: '310117',
      permitCity: '310117',
      phase: 'Queued',
      priority: 'NORMAL',
      since: '2026-03-02T00:59:30Z',
      maySupervise: false,
    },
  ],
  callsInAll,
  clerks: [],
});

const open = (address: string, shown: WallView) =>
  openPage('wall', address, <Wall view={shown} now={NOW} />);

describe("a city's tile", () => {
  it('shows how many wait in each queue, and how long the first of them does by now', async () => {
    open('/manager/wall', view([queue('企业登记', 3, 90), queue('公证', 1, 20)], 4));
    const queues = within(await screen.findByRole('list', { name: /各类别/ })).getAllByRole(
      'listitem',
    );
    expect(queues.map(({ textContent }) => textContent)).toEqual(['企业登记32:00', '公证10:50']);
    expect(screen.queryByText(/另有/)).toBeNull();
  });

  it('says how many queues it has no room for', async () => {
    const queues = ['一', '二', '三', '四', '五'].map((name) => queue(name, 1, 10));
    open('/manager/wall', view(queues, 5));
    expect(await screen.findByText('另有 3 类')).toBeTruthy();
    expect(screen.getByText('另有 1 类')).toBeTruthy();
  });
});

describe('the list of calls', () => {
  it('says how many calls are not in it', async () => {
    open('/manager/wall?show=calls', view([], 31));
    expect((await screen.findByText(/没有列出/)).textContent).toContain('30 个通话');
  });

  it('says nothing of that when all are in it', async () => {
    open('/manager/wall?show=calls', view([], 1));
    await screen.findByText('公司设立');
    expect(screen.queryByText(/没有列出/)).toBeNull();
  });
});

describe('the way into a talk', () => {
  const talk = (change: Partial<WallViewLiveCall>): WallView => {
    const shown = view([], 1);
    const calls = shown.calls.map((call) => ({
      ...call,
      phase: 'Active',
      maySupervise: true,
      ...change,
    }));
    return { ...shown, calls };
  };

  it('leads to the page that supervises it, which is told to begin', async () => {
    const router = open('/manager/wall?show=calls', talk({}));
    await waitFor(() => userEvent.click(screen.getByTestId('wall-listen')));
    expect(router.state.location.pathname).toBe('/manager/supervise/call-1');
    expect(router.state.location.state).toEqual({ begin: true });
  });

  it.each([
    ['督导中', { supervisor: 'manager-2' }],
    ['不开放', { maySupervise: false }],
  ])('is not there, but %s', async (words, change) => {
    open('/manager/wall?show=calls', talk(change));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByTestId('wall-listen')).toBeNull();
  });
});
