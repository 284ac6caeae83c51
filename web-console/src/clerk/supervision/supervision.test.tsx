import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CallViewSupervision, SupervisionMode } from '../../protocol/generated';
import { onCall, TALKING } from '../testdata/clerkViews';
import { asked, CONSULTS } from '../testdata/consultViews';
import { TestConsole } from '../testdata/console';

/** The console of a clerk, and of an expert, in a talk that a manager supervises. */

let page: TestConsole;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:05Z') });
  page = new TestConsole();
  page.server.time = Date.now();
});

afterEach(() => {
  page.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const by = (mode: SupervisionMode, office = ''): CallViewSupervision => ({
  supervisor: {
    id: 'manager',
    name: { zh: '高瞻', en: 'Gao Zhan' },
    office: { zh: office, en: office },
  },
  mode,
  since: '2026-03-02T01:00:00Z',
  supervisorAway: false,
});
const sign = () => screen.queryByTestId('clerk-supervision')?.textContent;
const face = () => screen.queryByTestId('clerk-supervisor-video')?.closest('figure');
const layout = () =>
  screen.getByTestId('clerk-remote-video').closest<HTMLElement>('[data-layout]')?.dataset.layout;

it('a calm sign says who listens, and nothing of him is drawn or played', async () => {
  await page.open(onCall({ ...TALKING, supervision: by('LISTEN') }));
  expect(sign()).toBe('值班长 高瞻正在旁听');
  expect(face()).toBeUndefined();
  expect(layout()).toBe('one');
  await page.show(onCall(TALKING, 5));
  expect(sign()).toBeUndefined();
});

it('a whisper is heard and not drawn', async () => {
  await page.open(onCall({ ...TALKING, supervision: by('WHISPER', '大厅主任') }));
  expect(sign()).toBe('大厅主任 高瞻正在对您密语，市民听不到');
  expect(face()?.hidden).toBe(true);
  expect(layout()).toBe('one');
});

it('who barges in is beside the citizen', async () => {
  await page.open(onCall({ ...TALKING, supervision: by('BARGE_IN') }));
  expect(sign()).toContain('已加入通话');
  expect(face()?.hidden).toBe(false);
  expect(face()?.textContent).toBe('值班长 高瞻');
  expect(layout()).toBe('joined');
});

it('says when he is disconnected', async () => {
  await page.open(onCall({ ...TALKING, supervision: { ...by('LISTEN'), supervisorAway: true } }));
  expect(sign()).toContain('断线了');
});

it('an expert sees who is there, and is no part of a whisper', async () => {
  const view = asked(CONSULTS.joined);
  const withSupervisor = (mode: SupervisionMode, version: number) => ({
    ...view,
    ...(view.consult && {
      consult: {
        ...view.consult,
        call: {
          ...view.consult.call,
          version,
          phase: { ...TALKING, consults: [CONSULTS.joined], supervision: by(mode) },
        },
      },
    }),
  });
  await page.open(withSupervisor('WHISPER', 4));
  expect(sign()).toContain('正在对坐席密语');
  expect(face()).toBeUndefined();
  await page.show(withSupervisor('BARGE_IN', 5));
  expect(face()?.hidden).toBe(false);
});
