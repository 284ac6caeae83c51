import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { describe, expect, it, vi } from 'vitest';
import { StaffTheme } from '../theme/StaffTheme';
import { DateField } from './DateField';

function open(by: 'day' | 'month' | 'minute', value = '') {
  const onChange = vi.fn();
  render(
    <StaffTheme>
      <DateField by={by} aria-label="date" value={value} onChange={onChange} />
    </StaffTheme>,
  );
  return { onChange, field: screen.getByLabelText('date') };
}

describe('a date', () => {
  it.each([
    ['day', '2026-03-02', '2026-03-02'],
    ['month', '2026-03', '2026-03'],
    ['minute', '2026-03-02 14:05', '2026-03-02T14:05'],
  ] as const)('of a %s is told as the server writes it', async (by, typed, told) => {
    const { onChange, field } = open(by);
    await userEvent.type(field, `${typed}{Enter}`);
    expect(onChange).toHaveBeenLastCalledWith(told);
  });

  it('that is taken away is told as none', async () => {
    const { onChange, field } = open('day', '2026-03-02');
    expect((field as HTMLInputElement).value).toBe('2026-03-02');
    await userEvent.click(screen.getByRole('button', { name: '清除' }));
    expect(onChange).toHaveBeenLastCalledWith('');
  });

  it.each([
    ['zh', '一', '3月'],
    ['en', 'Mo', 'Mar'],
  ])(
    'is picked from a calendar in %s whose week begins on a Monday',
    async (language, monday, march) => {
      await i18next.changeLanguage(language);
      const { field } = open('day', '2026-03-02');
      await userEvent.click(field);
      const [first] = await screen.findAllByRole('columnheader');
      expect(first?.textContent).toBe(monday);
      expect(screen.getByText(march)).toBeDefined();
    },
  );
});
