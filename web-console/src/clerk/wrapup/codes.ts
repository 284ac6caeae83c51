import type { CallViewEnded, CallViewOffline, WrapUpCode } from '../../protocol/generated';

/** In the order in which they are needed. */
export const WRAP_UP_CODES = [
  'RESOLVED',
  'FOLLOW_UP_NEEDED',
  'SENT_TO_COUNTER',
  'WRONG_WINDOW',
  'CITIZEN_LEFT',
  'TECHNICAL_FAILURE',
] as const satisfies WrapUpCode[];

/** The verdict that the end of the call makes likely; the clerk knows better. */
export function suggestedCode(phase: CallViewOffline | CallViewEnded): WrapUpCode {
  if (phase.type === 'Offline') {
    return phase.reason === 'NO_MEDIA' ? 'TECHNICAL_FAILURE' : 'SENT_TO_COUNTER';
  }
  switch (phase.reason) {
    case 'COMPLETED':
      return 'RESOLVED';
    case 'TICKET_TAKEN':
      return 'SENT_TO_COUNTER';
    case 'CANCELLED':
    case 'DROPPED':
      return 'CITIZEN_LEFT';
  }
}
