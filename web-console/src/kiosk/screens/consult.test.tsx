import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallViewActive, CallViewConsult } from '../../protocol/generated';
import type { Showing } from '../../capture/kiosk/documentDesk';
import { callScreen } from '../testdata/callScreen';
import { callIn, CONSULTS, PHASES, THREE_JOINED } from '../testdata/views';
import { useAnnouncement } from '../useAnnouncement';

/** The kiosk's screen while the clerk asks an expert. */

const SHOWN = {
  screen: { type: 'ScreenShown', since: '2026-11-20T02:02:00Z' },
  document: { type: 'DocumentShown', since: '2026-11-20T02:02:00Z', pictures: 0 },
} as const;

const done = { hangUp: vi.fn(), goCounter: vi.fn(), stopScreen: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-20T02:02:50Z') });
  for (const each of Object.values(done)) each.mockClear();
});

afterEach(() => vi.useRealTimers());

const OFF: Showing = { step: 'off' };

function screenOf(
  consults: CallViewConsult | CallViewConsult[],
  change: Partial<CallViewActive> = {},
) {
  return callScreen({ consults: [consults].flat(), ...change }, done);
}

const pass = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis));
const is = (testId: string) => screen.queryByTestId(testId) !== null;
const text = (testId: string) => screen.getByTestId(testId).textContent;

it('while it rings at the expert a quiet line says so, and the talk goes on', async () => {
  render(screenOf(CONSULTS.ringing));
  await pass(600);
  expect(text('kiosk-consult-ringing')).toBe('正在请苏州市市场监督管理局的业务骨干加入');
  expect(is('kiosk-hold')).toBe(false);
  expect(is('kiosk-self-video')).toBe(true);
  expect(screen.getByTestId('kiosk-expert-video').closest('[hidden]')).not.toBeNull();
});

describe('on hold', () => {
  it('says what goes on, for how long, and that nothing of the citizen goes out', async () => {
    render(screenOf(CONSULTS.aside));
    expect(text('kiosk-hold')).toContain('请稍候，工作人员正在与业务骨干商议');
    expect(text('kiosk-hold')).toContain('王芳正在与苏州市市场监督管理局的顾晓商议');
    expect(text('kiosk-hold')).toContain('双方听不到、看不到您');
    expect(text('kiosk-hold-time')).toBe('0:42');
    await pass(20_000);
    expect(text('kiosk-hold-time')).toBe('1:02');
  });

  it('neither the own picture is there nor anybody else’s', async () => {
    render(screenOf(CONSULTS.aside));
    await pass(600);
    expect(is('kiosk-self-video')).toBe(false);
    for (const face of ['kiosk-remote-video', 'kiosk-expert-video'])
      expect(screen.getByTestId(face).closest('[aria-hidden="true"]')).not.toBeNull();
  });

  it('the two ways out stay, and nothing that needs the others', () => {
    render(screenOf(CONSULTS.aside));
    fireEvent.click(screen.getByTestId('kiosk-go-counter'));
    fireEvent.click(screen.getByTestId('kiosk-hang-up'));
    expect(done.goCounter).toHaveBeenCalledOnce();
    expect(done.hangUp).toHaveBeenCalledOnce();
    expect(is('kiosk-cannot-hear')).toBe(false);
  });

  it('what was shown before is not seen, says so, and can be ended', () => {
    render(screenOf(CONSULTS.aside, SHOWN));
    expect(text('kiosk-screen-banner')).toContain('对方看不到本机屏幕');
    expect(text('kiosk-document-banner')).toContain('对方看不到您展示的材料');
    expect(is('kiosk-watched')).toBe(false);
    expect(is('kiosk-document')).toBe(false);
    fireEvent.click(screen.getByTestId('kiosk-screen-stop'));
    expect(done.stopScreen).toHaveBeenCalledOnce();
  });

  it('help that was opened before and questions that were open wait', () => {
    const { rerender } = render(screenOf([]));
    fireEvent.click(screen.getByTestId('kiosk-cannot-hear'));
    expect(screen.queryByRole('dialog')).not.toBeNull();
    const asked = { screen: { type: 'ScreenAsked', until: '2026-11-20T02:03:08Z' } } as const;
    rerender(screenOf(CONSULTS.aside, asked));
    expect(screen.queryByRole('dialog')).toBeNull();
    rerender(screenOf(CONSULTS.joined, asked));
    expect(screen.queryByRole('dialog')).not.toBeNull();
  });
});

it('names all with whom the clerk talks aside, and counts from the first one', () => {
  const [first, second] = THREE_JOINED;
  if (first === undefined || second === undefined) throw new Error('fewer than two');
  const later = { ...second, type: 'ConsultAside', since: '2026-11-20T02:02:20Z' } as const;
  render(screenOf([later, { ...first, type: 'ConsultAside' }]));
  expect(text('kiosk-hold')).toContain('合肥市医疗保障局的朱亮、苏州市市场监督管理局的顾晓商议');
  expect(text('kiosk-hold-time')).toBe('0:42');
});

it('says aloud who all have joined', () => {
  function Said() {
    const call = callIn({ ...PHASES.Active, consults: THREE_JOINED });
    return <p data-testid="said">{useAnnouncement({ name: 'call', call }, false, OFF).text}</p>;
  }
  render(<Said />);
  expect(text('said')).toBe('业务骨干顾晓、朱亮、陈静已加入，和王芳一起与您通话。');
});

describe('all three', () => {
  it('each face has name and office, and one line names everybody', async () => {
    render(screenOf(CONSULTS.joined));
    await pass(600);
    expect(is('kiosk-hold')).toBe(false);
    expect(is('kiosk-self-video')).toBe(true);
    const clerk = screen.getByTestId('kiosk-remote-video').closest('figure')?.textContent;
    const expert = screen.getByTestId('kiosk-expert-video').closest('figure');
    expect(clerk).toContain('王芳');
    expect(clerk).toContain('嘉兴虚拟窗口');
    expect(expert?.hidden).toBe(false);
    expect(expert?.textContent).toContain('顾晓');
    expect(expert?.textContent).toContain('苏州市市场监督管理局');
    expect(text('kiosk-present')).toBe(
      '通话中：您、王芳（嘉兴虚拟窗口）、顾晓（苏州市市场监督管理局）',
    );
  });

  it('says so when the expert is disconnected', () => {
    render(screenOf({ ...CONSULTS.joined, expertAway: true }));
    const expert = screen.getByTestId('kiosk-expert-video').closest('figure');
    expect(expert?.textContent).toContain('业务骨干断线了');
  });

  it('are two again when the expert has gone', () => {
    render(screenOf(CONSULTS.over));
    expect(is('kiosk-expert-video')).toBe(false);
    expect(is('kiosk-present')).toBe(false);
  });

  it('are two again, with another name, when the expert has taken the call over', () => {
    const { name, id, department } = CONSULTS.joined.expert;
    render(screenOf([], { clerk: { id, name, office: department } }));
    expect(text('kiosk-clerk-name')).toBe('顾晓');
  });
});

describe('what is said aloud', () => {
  function Said({ consult, clerk = PHASES.Active.clerk }: SaidProps) {
    const call = callIn({ ...PHASES.Active, consults: [consult].flat(), clerk });
    return <p data-testid="said">{useAnnouncement({ name: 'call', call }, false, OFF).text}</p>;
  }
  interface SaidProps {
    consult: CallViewConsult | CallViewConsult[];
    clerk?: CallViewActive['clerk'];
  }

  it('the hold, its end, who has joined and who has taken over', () => {
    const { rerender } = render(<Said consult={CONSULTS.ringing} />);
    expect(text('said')).toBe('王芳正在与您通话。');
    rerender(<Said consult={CONSULTS.aside} />);
    expect(text('said')).toContain('请稍候');
    rerender(<Said consult={CONSULTS.joined} />);
    expect(text('said')).toBe('业务骨干顾晓已加入，和王芳一起与您通话。');
    rerender(<Said consult={CONSULTS.over} />);
    expect(text('said')).toBe('王芳正在与您通话。');
    const { id, name, department } = CONSULTS.joined.expert;
    rerender(<Said consult={[]} clerk={{ id, name, office: department }} />);
    expect(text('said')).toBe('顾晓正在与您通话。');
  });
});
