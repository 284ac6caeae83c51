import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { CallViewActive } from '../../protocol/generated';
import { questionOf } from '../model/question';
import { CALL, PHASES } from '../testdata/views';
import { ClerkQuestion } from './ClerkQuestion';

const { Active } = PHASES;
const UNTIL = { until: '2026-11-20T02:03:00Z' };
const SCREEN = { type: 'ScreenAsked', ...UNTIL } as const;
const CONTROL = { type: 'ControlAsked', scope: 'POINTER', ...UNTIL } as const;
const DOCUMENT = { type: 'DocumentAsked', ...UNTIL } as const;

/** What the citizen is asked in this phase, and what his answer does. */
function asked(change: Partial<CallViewActive>, bridgeConnected = true) {
  const phase: CallViewActive = { ...Active, ...change };
  const question = questionOf(phase);
  if (question === undefined) throw new Error('nothing is asked');
  const answers = {
    shareScreen: vi.fn(),
    allow: vi.fn(),
    refuse: vi.fn(),
    onRefuseScreen: vi.fn(),
    onAnswerControl: vi.fn(),
  };
  render(
    <ClerkQuestion
      question={question}
      call={{ id: CALL, phase }}
      clerk={phase.clerk}
      media={answers}
      documents={answers}
      bridge={{
        getSnapshot: () => ({
          connected: bridgeConnected,
          modules: [],
          control: { active: false, pausedMillis: 0 },
          maskedRegions: [],
        }),
      }}
      live={{ send: () => '', onRefused: () => () => undefined }}
      onRefuseScreen={answers.onRefuseScreen}
      onAnswerControl={answers.onAnswerControl}
    />,
  );
  return answers;
}

const press = (testId: string) => fireEvent.click(screen.getByTestId(testId));
const sheet = () => screen.getByRole('dialog');

describe('what the clerk asks', () => {
  it('is nothing before and after the talk and while nothing is wanted', () => {
    expect(Object.values(PHASES).map(questionOf)).toEqual(
      Object.values(PHASES).map(() => undefined),
    );
  });

  it('is one thing at a time', () => {
    const all = { ...Active, screen: SCREEN, control: CONTROL, document: DOCUMENT };
    expect(questionOf(all)).toEqual({ ask: 'screen' });
    expect(questionOf({ ...all, screen: Active.screen })).toEqual({
      ask: 'control',
      scope: 'POINTER',
      ...UNTIL,
    });
    expect(questionOf({ ...Active, document: DOCUMENT })).toEqual({ ask: 'document' });
  });

  it.each([
    ['screen', SCREEN, '王芳想看本机屏幕，可以吗？'],
    ['control', CONTROL, '王芳想帮您操作本机，可以吗？'],
    ['document', DOCUMENT, '王芳想查看您的材料，可以吗？'],
  ])('names who asks for the %s, with the keyboard in the sheet', (part, question, title) => {
    asked({ [part]: question });
    expect(screen.getByRole('heading').textContent).toBe(title);
    expect(document.activeElement).toBe(sheet());
    const [no, yes] = screen.getAllByRole('button').slice(-2);
    expect([no?.textContent, yes?.textContent]).toEqual(['不同意', '同意']);
  });
});

describe('the answer about the screen', () => {
  it.each([
    [true, 'screen'],
    [false, 'page'],
  ])('with an agent (%s) shows the %s', (agent, wish) => {
    const { shareScreen } = asked({ screen: SCREEN }, agent);
    press('kiosk-screen-allow');
    expect(shareScreen).toHaveBeenCalledExactlyOnceWith(wish);
  });

  it('is no', () => {
    const { shareScreen, onRefuseScreen } = asked({ screen: SCREEN });
    press('kiosk-screen-refuse');
    expect(onRefuseScreen).toHaveBeenCalledOnce();
    expect(shareScreen).not.toHaveBeenCalled();
  });
});

describe('the answer about control', () => {
  it.each([
    ['POINTER', '不能打字'],
    ['POINTER_AND_KEYBOARD', '可以点击和打字'],
  ] as const)('allows the scope %s that the sheet explains, and no other', (scope, words) => {
    const { onAnswerControl } = asked({ control: { ...CONTROL, scope } });
    expect(sheet().textContent).toContain(words);
    press('kiosk-control-allow');
    expect(onAnswerControl).toHaveBeenCalledExactlyOnceWith(scope);
  });

  it('is no', () => {
    const { onAnswerControl } = asked({ control: CONTROL });
    press('kiosk-control-refuse');
    expect(onAnswerControl).toHaveBeenCalledExactlyOnceWith(undefined);
  });
});

it('the answer about documents is for this call', () => {
  const { allow, refuse } = asked({ document: DOCUMENT });
  press('kiosk-document-allow');
  press('kiosk-document-refuse');
  expect(allow).toHaveBeenCalledExactlyOnceWith(CALL);
  expect(refuse).toHaveBeenCalledExactlyOnceWith(CALL);
});
