import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONNECTING, onCall, TALKING } from '../testdata/clerkViews';
import { TestConsole } from '../testdata/console';
import type { ExpertChoice } from './api';

const GU: ExpertChoice = {
  id: 'clerk-suzhou-1',
  name: { zh: '顾晓', en: 'Gu Xiao' },
  department: { zh: '苏州市市场监督管理局', en: 'Suzhou market regulation bureau' },
  permitCity: '320500',
  status: 'READY',
  covers: true,
};

const ZHU: ExpertChoice = {
  ...GU,
  id: 'clerk-hefei-1',
  name: { zh: '朱亮', en: 'Zhu Liang' },
  department: { zh: '合肥市医保局', en: 'Hefei medical insurance bureau' },
  permitCity: '340100',
  status: 'OFF',
  covers: false,
};

let page: TestConsole;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:05Z') });
  page = new TestConsole();
  page.experts = [GU, ZHU];
});

afterEach(() => {
  page.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const lines = () => screen.queryAllByTestId('clerk-expert').map((line) => line.textContent);
const look = async (query: string) => {
  fireEvent.change(screen.getByTestId('clerk-experts-search'), { target: { value: query } });
  await page.pass();
};

async function openFinder(): Promise<void> {
  await page.open(onCall(TALKING));
  page.click('clerk-experts');
  await page.pass();
}

describe('finding an expert in a talk', () => {
  it('shows those whose item it is, and others by name or department', async () => {
    await openFinder();
    expect(lines()).toEqual(['顾晓苏州市市场监督管理局空闲邀请会商']);
    await look('hefei medical');
    expect(lines()).toEqual(['朱亮合肥市医保局离线']);
    await look('火星');
    expect(lines()).toEqual([]);
    expect(screen.getByText('没有找到，请换个词')).toBeTruthy();
  });

  it('follows who comes and goes while it is open', async () => {
    await openFinder();
    page.experts = [{ ...GU, status: 'BUSY' }];
    await page.pass(2_000);
    expect(lines()).toEqual(['顾晓苏州市市场监督管理局通话中']);
  });

  it('says so when nobody knows the item', async () => {
    page.experts = [ZHU];
    await openFinder();
    expect(screen.getByText(/没有登记熟悉这个事项的业务骨干/)).toBeTruthy();
  });

  it('needs a talk', async () => {
    await page.open(onCall(CONNECTING));
    expect(screen.queryByTestId('clerk-experts')).toBeNull();
  });
});
