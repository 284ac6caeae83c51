import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { CallView, CallViewPhase, CallViewTransferring } from '../../protocol/generated';
import { FakeRest } from '../../rest/testdata/fakeRest';
import { SAMPLE_SHEET } from '../../rest/testdata/sampleSheet';
import { callIn, PHASES } from '../testdata/views';
import { Waiting } from './Waiting';

const WINDOW: CallViewTransferring = {
  target: { type: 'Window', id: 'virtual-jiaxing-1' },
  name: { zh: '嘉兴中心 虚拟窗口 1', en: 'Jiaxing centre, window 1' },
};
const SKILL: CallViewTransferring = {
  target: { type: 'Skill', category: 'social-security' },
  name: { zh: '社会保险', en: 'Social security' },
};

function screenOf(call: CallView) {
  return (
    <Waiting
      call={call}
      local={{ phase: 'off' }}
      live={{ send: vi.fn(), onRefused: () => vi.fn() }}
      onGoCounter={vi.fn()}
      onCancel={vi.fn()}
    />
  );
}

function show(phase: CallViewPhase) {
  const call = callIn(phase);
  new FakeRest()
    .on(`GET /api/catalogue/versions/${call.itemVersion}`, () => SAMPLE_SHEET)
    .on('GET /api/attendants/here', () => []);
  const { rerender } = render(screenOf(call));
  return { giveCare: () => rerender(screenOf({ ...call, care: true })) };
}

describe('a citizen who is handed on', () => {
  it('reads whom to, and the own place', () => {
    show({ ...PHASES.Queued, position: 1, transfer: WINDOW });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      '正在为您转接到嘉兴中心 虚拟窗口 1',
    );
    expect(screen.getByTestId('kiosk-transfer-place').textContent).toBe('下一位就是您');
    expect(screen.getByTestId('kiosk-hang-up')).toBeTruthy();
    expect(screen.getByTestId('kiosk-go-counter')).toBeTruthy();
  });

  it('keeps reading it while it rings there', () => {
    show({ ...PHASES.Offered, transfer: SKILL });
    expect(screen.getByTestId('kiosk-transferring').textContent).toContain('社会保险');
    expect(screen.queryByTestId('kiosk-ringing')).toBeNull();
  });

  it('waits as everybody does once nobody there has taken it', () => {
    show(PHASES.Queued);
    expect(screen.queryByTestId('kiosk-transferring')).toBeNull();
    expect(screen.getByTestId('kiosk-expected-wait')).toBeTruthy();
  });
});

describe('a citizen who needs care', () => {
  it.each([PHASES.Queued, PHASES.Offered])(
    'has the attendant vouch, and reads that he did ($type)',
    async (phase) => {
      const { giveCare } = show(phase);
      expect(screen.queryByRole('dialog')).toBeNull();
      await userEvent.click(screen.getByTestId('kiosk-care'));
      expect(screen.getByRole('dialog', { name: '现场帮办确认优先照顾' })).toBeTruthy();
      giveCare();
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(screen.queryByTestId('kiosk-care')).toBeNull();
      expect(screen.getByTestId('kiosk-care-given')).toBeTruthy();
    },
  );

  it('may go back without an attendant', async () => {
    show(PHASES.Queued);
    await userEvent.click(screen.getByTestId('kiosk-care'));
    await userEvent.click(screen.getByTestId('kiosk-vouch-back'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByTestId('kiosk-care')).toBeTruthy();
  });
});
