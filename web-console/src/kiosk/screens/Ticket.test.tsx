import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { TicketView } from '../../protocol/generated';
import { FakeRest } from '../../rest/testdata/fakeRest';
import { CALL, TICKET } from '../testdata/views';
import { Ticket } from './Ticket';

function ticketScreen(ticket: TicketView, care: boolean) {
  return (
    <Ticket
      call={{ id: CALL, care }}
      ticket={ticket}
      live={{ send: vi.fn(), onRefused: () => vi.fn() }}
      onDone={vi.fn()}
    />
  );
}

describe('a citizen with a number who needs care', () => {
  it('has the attendant vouch while the number waits', async () => {
    new FakeRest().on('GET /api/attendants/here', () => []);
    const { rerender } = render(ticketScreen(TICKET, false));
    await userEvent.click(screen.getByTestId('kiosk-care'));
    expect(screen.getByRole('dialog')).toBeTruthy();
    rerender(ticketScreen(TICKET, true));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByTestId('kiosk-care-given')).toBeTruthy();
  });

  it('has no use for it at the counter', () => {
    render(ticketScreen({ ...TICKET, state: 'CALLED' }, false));
    expect(screen.queryByTestId('kiosk-care')).toBeNull();
  });
});
