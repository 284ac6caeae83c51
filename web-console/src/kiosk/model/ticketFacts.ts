import type { TicketView } from '../../protocol/generated';

/** The address behind the ticket's QR code. */
export function ticketAddress(ticket: TicketView, origin: string): string {
  return `${origin}/ticket/${encodeURIComponent(ticket.checkToken)}`;
}

/** Materials still to be brought come first; what the clerk has found in order is only confirmed. */
export function materialsToBring(ticket: TicketView): TicketView['notice']['materials'] {
  const inOrder = (state: string) => (state === 'IN_ORDER' ? 1 : 0);
  return [...ticket.notice.materials].sort((a, b) => inOrder(a.state) - inOrder(b.state));
}

/** Whole minutes to wait, rounded up; absent while nothing is known. */
export function waitMinutes(ticket: TicketView): number | undefined {
  const seconds = ticket.expectedWaitSeconds;
  return seconds === undefined ? undefined : Math.ceil(seconds / 60);
}
