import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SupervisionMode } from '../../protocol/generated';
import { callScreen } from '../testdata/callScreen';
import { callIn, CONSULTS, PHASES, supervision, THREE_JOINED } from '../testdata/views';
import { useAnnouncement } from '../useAnnouncement';

/** The kiosk's screen while a manager supervises the talk. */

const done = { hangUp: vi.fn(), goCounter: vi.fn(), stopScreen: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-20T02:02:50Z') });
});

afterEach(() => vi.useRealTimers());

const show = async (mode: SupervisionMode, change = {}) => {
  render(callScreen({ supervision: supervision(mode), ...change }, done));
  await act(() => vi.advanceTimersByTimeAsync(600));
};
const is = (testId: string) => screen.queryByTestId(testId) !== null;
const text = (testId: string) => screen.getByTestId(testId).textContent;

it('names who listens, by name and office, and draws and plays nothing of him', async () => {
  await show('LISTEN');
  expect(text('kiosk-present')).toBe('通话中：您、王芳（嘉兴虚拟窗口）、高瞻（值班长，正在旁听）');
  expect(is('kiosk-supervisor-video')).toBe(false);
});

it('plays no whisper either, and says that there is one', async () => {
  await show('WHISPER');
  expect(text('kiosk-present')).toContain('高瞻（值班长，正在旁听并指导工作人员）');
  expect(is('kiosk-supervisor-video')).toBe(false);
});

it('shows who barges in beside the others', async () => {
  await show('BARGE_IN', { consults: [CONSULTS.joined] });
  expect(text('kiosk-present')).toBe(
    '通话中：您、王芳（嘉兴虚拟窗口）、顾晓（苏州市市场监督管理局）、高瞻（值班长）',
  );
  const face = screen.getByTestId('kiosk-supervisor-video').closest('figure');
  expect(face?.textContent).toContain('高瞻');
  expect(face?.textContent).toContain('值班长');
  expect(face?.closest('[data-faces="3"]')).not.toBeNull();
});

it('shows six in all with three experts, each with name and office, and names all of them', async () => {
  await show('BARGE_IN', { consults: THREE_JOINED });
  expect(text('kiosk-present')).toBe(
    '通话中：您、王芳（嘉兴虚拟窗口）、顾晓（苏州市市场监督管理局）、朱亮（合肥市医疗保障局）、' +
      '陈静（金华市税务局）、高瞻（值班长）',
  );
  const faces = ['kiosk-remote-video', 'kiosk-expert-video', 'kiosk-expert-2-video'];
  for (const face of [...faces, 'kiosk-expert-3-video', 'kiosk-supervisor-video'])
    expect(screen.getByTestId(face).closest('figure')?.textContent).not.toBe('');
  expect(text('kiosk-expert-3-name')).toBe('陈静');
  expect(screen.getByTestId('kiosk-remote-video').closest('[data-faces="5"]')).not.toBeNull();
});

it('says nothing where nobody is told', async () => {
  render(callScreen({}, done));
  await act(() => vi.advanceTimersByTimeAsync(600));
  expect(is('kiosk-present')).toBe(false);
});

it('names both who see the screen, and before that both who would', async () => {
  await show('LISTEN', { screen: { type: 'ScreenShown', since: '2026-11-20T02:02:00Z' } });
  expect(text('kiosk-screen-banner')).toContain('王芳和高瞻正在看本机屏幕');
  await show('LISTEN', { screen: { type: 'ScreenAsked', until: '2026-11-20T02:03:30Z' } });
  expect(screen.getByRole('dialog').textContent).toContain('高瞻（值班长）也会看到');
});

it('says aloud that somebody listens, and who has joined', () => {
  function Said({ mode }: { mode: SupervisionMode }) {
    const call = callIn({ ...PHASES.Active, supervision: supervision(mode) });
    const said = useAnnouncement({ name: 'call', call }, false, { step: 'off' });
    return <p data-testid="said">{said.text}</p>;
  }
  const { rerender } = render(<Said mode="LISTEN" />);
  expect(text('said')).toBe('值班长高瞻正在旁听这次通话。');
  rerender(<Said mode="BARGE_IN" />);
  expect(text('said')).toBe('值班长高瞻已加入，和您通话。');
});
