import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StaffTheme } from '../theme/StaffTheme';
import { type Column, DataTable } from './DataTable';

interface Row {
  name: string;
  days: number;
}

const COLUMNS: Column<Row>[] = [
  { key: 'name', title: 'Name', text: ({ name }) => name, always: true },
  { key: 'days', title: 'Days', text: ({ days }) => `${days} d`, order: ({ days }) => days },
  { key: 'hidden', title: 'Hidden', text: () => 'secret', hidden: true },
  { key: 'act', title: 'Actions', text: () => '', show: () => <button>go</button>, actions: true },
];

const ROWS = [
  { name: 'b', days: 10 },
  { name: 'a', days: 9 },
];

function open(rows: Row[] = ROWS, loading = false) {
  const onOpen = vi.fn();
  render(
    <StaffTheme>
      <DataTable<Row>
        name="test"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ name }) => name}
        loading={loading}
        empty="nothing here"
        onOpen={onOpen}
      />
    </StaffTheme>,
  );
  return onOpen;
}

describe('a table', () => {
  beforeEach(() => localStorage.clear());

  it('sorts by what is behind the text, and never by actions', async () => {
    open();
    await userEvent.click(screen.getByRole('columnheader', { name: 'Days' }));
    expect(screen.getAllByText(/ d$/).map((cell) => cell.textContent)).toEqual(['9 d', '10 d']);
    expect(screen.getByRole('columnheader', { name: 'Days' }).ariaSort).toBe('ascending');
    expect(screen.getByRole('columnheader', { name: 'Actions' }).className).not.toContain(
      'sorters',
    );
  });

  it('exports what is shown, without actions', async () => {
    const written: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      written.push(blob as Blob);
      return 'blob:test';
    });
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    open();
    await userEvent.click(screen.getByRole('button', { name: /导出/ }));
    const text = (await written[0]?.text())?.replace('\uFEFF', '');
    expect(text).toBe('Name,Days\r\nb,10 d\r\na,9 d\r\n');
  });

  it('opens a row by the keyboard', async () => {
    const onOpen = open();
    screen.getByText('a').closest('tr')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith(ROWS[1]);
  });

  it('says that nothing is there only when that is known', () => {
    open([], true);
    expect(screen.queryByText('nothing here')).toBeNull();
    open([]);
    expect(screen.getByText('nothing here')).toBeTruthy();
  });
});
