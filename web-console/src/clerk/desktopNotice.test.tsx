import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onDuty, ringing } from './testdata/clerkViews';
import { TestConsole } from './testdata/console';

/** The notices of a browser's desktop, which it writes down. */
class DesktopNotices {
  permission: NotificationPermission = 'granted';
  readonly shown: { title: string; body: string; open: boolean; click: () => void }[] = [];

  install(): void {
    const { shown } = this;
    const permission = () => this.permission;
    class Notice {
      static get permission() {
        return permission();
      }
      onclick: (() => void) | undefined;
      private readonly entry: { open: boolean };
      constructor(title: string, { body }: { body: string }) {
        const entry = { title, body, open: true, click: () => this.onclick?.() };
        this.entry = entry;
        shown.push(entry);
      }
      close(): void {
        this.entry.open = false;
      }
    }
    vi.stubGlobal('Notification', Notice);
  }
}

let page: TestConsole;
let desktop: DesktopNotices;
const looksElsewhere = (elsewhere: boolean) =>
  vi.spyOn(document, 'hasFocus').mockReturnValue(!elsewhere);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:05Z') });
  page = new TestConsole();
  page.server.time = Date.now();
  desktop = new DesktopNotices();
  desktop.install();
});

afterEach(() => {
  page.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('tells a clerk who looks elsewhere what rings, until it does no longer', async () => {
  looksElsewhere(true);
  await page.open(ringing);
  const [notice] = desktop.shown;
  expect(notice?.title).toContain('嘉兴');
  expect(notice?.body).toContain('公积金提取');
  expect(document.title).toBe(notice?.title);
  await page.show(onDuty('READY'));
  expect(desktop.shown).toMatchObject([{ open: false }]);
  expect(document.title).not.toBe(notice?.title);
});

it('brings the console to the front when it is clicked', async () => {
  looksElsewhere(true);
  const focused = vi.spyOn(window, 'focus').mockImplementation(() => undefined);
  await page.open(ringing);
  act(() => desktop.shown[0]?.click());
  expect(focused).toHaveBeenCalledOnce();
  expect(desktop.shown).toMatchObject([{ open: false }]);
});

it('is silent for a clerk who looks at the console, and where it is not allowed', async () => {
  looksElsewhere(false);
  await page.open(ringing);
  expect(desktop.shown).toEqual([]);
  await page.show(onDuty('READY'));
  looksElsewhere(true);
  desktop.permission = 'denied';
  await page.show(ringing);
  expect(desktop.shown).toEqual([]);
});
