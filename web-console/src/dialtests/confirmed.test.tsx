import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StaffTheme } from '../theme/StaffTheme';
import type { TestSheet } from './api/tests';
import { Told } from './TestDrawer';

const SHEET: TestSheet = {
  line: {
    id: '7d9c1d52-0c1e-4a54-9a57-0c1f2b6a9e41',
    kiosk: 'kiosk-a',
    window: 'virtual-b',
    mode: 'ATTENDED',
    standing: 'FAILED',
    step: 'SEEN',
    fault: 'NOT_SEEN',
    why: null,
    askedAt: '2026-03-02T00:30:00Z',
    at: '2026-03-02T00:30:20Z',
    confirmed: {
      by: 'clerk-jiaxing-1',
      name: { zh: '王芳', en: 'Wang Fang' },
      at: '2026-03-02T00:30:20Z',
      word: 'NOT_SEEN',
    },
  },
  plan: null,
  askedBy: 'manager',
  steps: [],
};

describe('an attended test', () => {
  it('names who has confirmed that people see each other, or do not', () => {
    render(
      <StaffTheme>
        <Told sheet={SHEET} />
      </StaffTheme>,
    );
    const told = screen.getByTestId('dial-test-confirmed');
    expect(told.textContent).toContain('王芳');
    expect(told.textContent).toContain('看不到');
    expect(screen.getByTestId('dial-test-verdict').textContent).toContain('人员对看');
  });
});
