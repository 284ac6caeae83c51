import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALL } from '../../live/testdata/views';
import type { ClerkView } from '../../protocol/generated';
import { onCall, onDuty, TALKING } from '../testdata/clerkViews';
import { asked, CONSULTS, SECOND } from '../testdata/consultViews';
import { TestConsole } from '../testdata/console';

/** The console of an expert whom a colleague asks. */

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

const face = (testId: string) => screen.getByTestId(testId).closest('figure');

describe('a question that rings', () => {
  it('says who asks what about which item, and rings until it is gone', async () => {
    await page.open(asked(CONSULTS.ringing));
    const sheet = screen.getByTestId('expert-invitation');
    const facts = ['王芳（松江）', '公积金提取', '17.', '嘉兴中心', '松江', '章程是否要公证', '15'];
    for (const fact of facts) expect(sheet.textContent).toContain(fact);
    expect(page.bell.ringing).toBe(true);
    expect(document.title).toBe('会商邀请：王芳');
    await page.show(onDuty('READY'));
    expect(screen.queryByTestId('expert-invitation')).toBeNull();
    expect(page.bell.ringing).toBe(false);
    expect(document.title).toBe('坐席工作台');
  });

  it('is accepted with A and declined with X', async () => {
    await page.open(asked(CONSULTS.ringing));
    page.press('a');
    page.press('x');
    expect(page.sent).toEqual([
      { type: 'AcceptConsult', call: CALL.id },
      { type: 'DeclineConsult', call: CALL.id },
    ]);
  });

  it('is accepted and declined by button', async () => {
    await page.open(asked(CONSULTS.ringing));
    page.click('expert-accept');
    page.click('expert-decline');
    expect(page.sent.map(({ type }) => type)).toEqual(['AcceptConsult', 'DeclineConsult']);
  });

  it('takes neither the focus nor a key from somebody who types, and has no keys of a talk', async () => {
    await page.open(onDuty('READY'));
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await page.show(asked(CONSULTS.ringing));
    expect(document.activeElement).toBe(field);
    page.press('a', field);
    for (const key of ['e', 'e', 's', 'k', 't', 'w']) page.press(key);
    expect(page.sent).toEqual([]);
    field.remove();
  });

  it('lies over the faces that are to come, which cannot be reached', async () => {
    await page.open(asked(CONSULTS.ringing));
    expect(screen.getByTestId('expert-clerk-video').closest('[inert]')).not.toBeNull();
    await page.show(asked(CONSULTS.aside, 5));
    expect(screen.getByTestId('expert-clerk-video').closest('[inert]')).toBeNull();
    expect(page.bell.ringing).toBe(false);
  });
});

describe('in the talk', () => {
  it('aside the colleague is seen, and the citizen is on hold with the time', async () => {
    await page.open(asked(CONSULTS.aside));
    expect(face('expert-clerk-video')?.textContent).toBe('王芳（松江）');
    expect(face('expert-kiosk-video')?.textContent).toContain('市民等候中0:05');
  });

  it('joined both are seen, each with a name', async () => {
    await page.open(asked(CONSULTS.joined));
    expect(screen.queryByTestId('clerk-citizen-on-hold')).toBeNull();
    expect(face('expert-clerk-video')?.textContent).toBe('王芳（松江）');
    expect(face('expert-kiosk-video')?.textContent).toBe('市民 · 嘉兴1号机');
  });

  it('other experts are seen, too, each with name and department', async () => {
    const second = { ...CONSULTS.joined, ...SECOND };
    await page.open(asked(CONSULTS.joined, 4, [second]));
    expect(face('expert-expert-2-video')?.textContent).toBe('朱亮（合肥市医疗保障局）');
    expect(screen.queryByTestId('expert-expert-video')).toBeNull();
  });

  it('one who is rung while another one talks sees his own question', async () => {
    const ringing = { ...CONSULTS.ringing, ...SECOND };
    await page.open(asked(ringing, 4, [CONSULTS.joined]));
    expect(screen.getByTestId('expert-invitation')).toBeTruthy();
    page.press('a');
    expect(page.sent).toEqual([{ type: 'AcceptConsult', call: CALL.id }]);
  });

  it('has the own devices and the way out, and nothing that is the clerk’s', async () => {
    await page.open(asked(CONSULTS.joined));
    page.press('m');
    expect(page.local.microphone).toBe(false);
    const others = ['clerk-hang-up', 'clerk-screen', 'clerk-control', 'clerk-document'];
    for (const testId of [...others, 'clerk-transfer', 'clerk-switch-counter', 'clerk-experts'])
      expect(screen.queryByTestId(testId)).toBeNull();
    for (const key of ['s', 'c', 'd', 'f', 'k', 't', 'w']) page.press(key);
    expect(page.sent).toEqual([]);
  });

  it('is left by button, and on the second press of its key', async () => {
    await page.open(asked(CONSULTS.joined));
    page.press('e');
    expect(page.sent).toEqual([]);
    page.press('e');
    page.click('expert-leave');
    expect(page.sent).toEqual([
      { type: 'LeaveConsult', call: CALL.id },
      { type: 'LeaveConsult', call: CALL.id },
    ]);
  });

  it('says so when the colleague is disconnected', async () => {
    const view = asked(CONSULTS.aside);
    const away = { ...TALKING, clerkAway: true, consults: [CONSULTS.aside] };
    await page.open(changed(view, { phase: away }));
    expect(screen.getByTestId('clerk-stage-notice').dataset.notice).toBe('clerk-away');
  });

  it('that is over is told, and the desk is there again', async () => {
    await page.open(asked(CONSULTS.aside));
    await page.show(onDuty('READY'));
    expect(document.body.textContent).toContain('会商已结束');
    expect(screen.getByTestId('clerk-pause')).toBeTruthy();
  });

  it('that is handed over becomes a call of his own', async () => {
    await page.open(asked(CONSULTS.aside));
    await page.show(onCall(TALKING, 5));
    expect(screen.getByTestId('clerk-remote-video')).toBeTruthy();
    expect(screen.getByTestId('clerk-hang-up')).toBeTruthy();
    expect(document.body.textContent).not.toContain('会商已结束');
  });
});

describe('what the colleague has seen and noted', () => {
  it('the question stays in sight, and the note is to be read', async () => {
    await page.open(asked(CONSULTS.aside));
    expect(screen.getByTestId('expert-question').textContent).toContain('章程是否要公证');
    page.press('3');
    expect(screen.getByTestId('expert-note').textContent).toBe('居住证复印件已看过');
    expect(screen.queryByTestId('clerk-note')).toBeNull();
  });

  it('a question that was not written is told as such', async () => {
    const view = asked(CONSULTS.aside);
    await page.open({
      ...view,
      ...(view.consult && { consult: { ...view.consult, question: '' } }),
    });
    expect(screen.getByTestId('expert-question').textContent).toContain('没有写');
  });

  it('the marks of the materials cannot be changed', async () => {
    await page.open(asked(CONSULTS.aside));
    page.press('2');
    await page.pass();
    const field = document.querySelector<HTMLFieldSetElement>('[data-material="form"] fieldset');
    expect(field?.disabled).toBe(true);
    expect(field?.querySelector<HTMLInputElement>(':checked')?.value).toBe('INCOMPLETE');
  });

  it('the pictures are to be looked at, and nothing can be done with them', async () => {
    page.captures = [
      {
        id: 'capture-1',
        revision: 1,
        kind: 'PDF',
        pages: 2,
        width: 0,
        height: 0,
        size: 1_000,
        cropped: false,
        state: 'TAKEN',
        reasonText: '',
        material: 'form',
        takenAt: '2026-03-02T00:59:00Z',
      },
    ];
    await page.open(asked(CONSULTS.aside));
    page.press('5');
    await page.pass();
    expect(screen.getByTestId('capture-to-read').textContent).toContain('第 1 张');
    for (const testId of ['capture-accept', 'capture-retake', 'capture-merge', 'capture-open'])
      expect(screen.queryByTestId(testId)).toBeNull();
  });
});

function changed(view: ClerkView, change: Partial<typeof CALL>): ClerkView {
  const { consult } = view;
  if (consult === undefined) throw new Error('nobody asks');
  return { ...view, consult: { ...consult, call: { ...consult.call, ...change } } };
}

it('a citizen who waits is not reminded of at the expert’s, who cannot end it', async () => {
  await page.open(asked(CONSULTS.aside));
  await page.pass(130_000);
  expect(page.bell.reminders).toBe(0);
  fireEvent.keyDown(document.body, { key: 'k' });
  expect(page.sent).toEqual([]);
});
