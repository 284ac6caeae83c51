import type { ErrorCode, Role } from '../protocol/generated';
import { ProblemError } from '../rest/problem';

/** Whom a socket is to be opened for. */
export interface SocketIdentity {
  role: Role;
  /** The centre of a public display; for nobody else. */
  centre?: string;
}

/** Why the server does not want somebody; the texts are missing when the server has closed the socket without a word. */
export interface Denial {
  code: ErrorCode;
  problem?: ProblemError;
}

/** What came of asking for a socket ticket. */
export type TicketOutcome =
  | { kind: 'ticket'; ticket: string }
  /** Asking again changes nothing: not signed in, not enrolled, not allowed. */
  | { kind: 'refused'; why: Denial }
  /** The server cannot be reached or is not ready. */
  | { kind: 'unavailable' };

/** Asks for a single-use ticket; `request` rejects with a {@link ProblemError}. */
export async function getTicket(
  request: () => Promise<{ ticket: string }>,
): Promise<TicketOutcome> {
  try {
    const { ticket } = await request();
    return { kind: 'ticket', ticket };
  } catch (failure) {
    const why = denialOf(failure);
    return why === undefined ? { kind: 'unavailable' } : { kind: 'refused', why };
  }
}

/** Why the server does not want somebody, after a request that has failed; nothing when asking again may help. */
export function denialOf(failure: unknown): Denial | undefined {
  return failure instanceof ProblemError && isFinal(failure.status)
    ? { code: codeOf(failure), problem: failure }
    : undefined;
}

/** 408, 425 and 429 pass by themselves; every other 4xx is about who asks or what is asked. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 425, 429].includes(status);
}

/** An answer that is not of our server, a proxy's for example, is read by its status. */
function codeOf({ code, status }: ProblemError): ErrorCode {
  if (code !== 'UNREACHABLE' && code !== 'PAGE_FAULT') return code;
  return status === 401 ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED';
}
