import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { CallViewPhase, CallViewTransferring } from '../../protocol/generated';
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

function show(phase: CallViewPhase): void {
  const call = callIn(phase);
  new FakeRest().on(`GET /api/catalogue/versions/${call.itemVersion}`, () => SAMPLE_SHEET);
  render(<Waiting call={call} local={{ phase: 'off' }} onGoCounter={vi.fn()} onCancel={vi.fn()} />);
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
