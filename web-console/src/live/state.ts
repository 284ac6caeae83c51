import type { Denial } from './ticket';

/**
 * Where the connection to the server stands.
 *
 *     idle ──▶ connecting ──▶ open ──▶ waiting ──▶ connecting …
 *                   │           │
 *                   ▼           ▼
 *                refused     replaced ──(use here again)──▶ connecting
 */
export type ConnectionState =
  | { phase: 'idle' }
  /** Getting a ticket or opening the socket; `attempt` counts from 1. */
  | { phase: 'connecting'; attempt: number }
  | { phase: 'open' }
  /** The next attempt begins at `retryAt`, in milliseconds of the page's own clock. */
  | { phase: 'waiting'; attempt: number; retryAt: number }
  /** A newer page of the same person or kiosk has taken over; this one stays quiet until it is asked to. */
  | { phase: 'replaced' }
  /** The server does not want this person or device; only a new login or enrolment helps. */
  | ({ phase: 'refused' } & Denial);

/** Close codes of the socket with a meaning of their own (the 4000s are ours, RFC 6455 §7.4.2). */
export const CLOSED = {
  TOO_LARGE: 1009,
  REPLACED: 4001,
  TICKET_INVALID: 4401,
  ACCESS_CHANGED: 4403,
  NO_BEAT: 4408,
  DEVICE_REVOKED: 4410,
  TOO_FAST: 4429,
  SESSION_ENDED: 4440,
} as const;

/** What a page does after its socket was closed. */
export type AfterClose = 'stay-replaced' | 'recheck' | 'retry' | 'retry-later';

/** Reads the close code; everything unknown is an outage and retried. */
export function afterClose(code: number): AfterClose {
  switch (code) {
    case CLOSED.REPLACED:
      return 'stay-replaced';
    case CLOSED.ACCESS_CHANGED:
    case CLOSED.DEVICE_REVOKED:
    case CLOSED.SESSION_ENDED:
      return 'recheck';
    case CLOSED.TOO_FAST:
      return 'retry-later';
    default:
      return 'retry';
  }
}
