import type { CallId, CallView, CallViewPhase, ClientMessage } from '../../protocol/generated';

/**
 * What the citizen has done with the own call at this kiosk. It holds at once, whether the server can be told or not: a
 * citizen who has hung up is neither seen nor heard any more.
 */
export interface Closing {
  readonly call: CallId;
  /** When the citizen hung up; ISO 8601. */
  readonly hungUpAt?: string;
  readonly stars?: number;
  /** The citizen is done with the last screen. */
  readonly left?: boolean;
}

/** The call as this kiosk shows it and keeps its media; nothing once the citizen has left it. */
export function shownCall(
  call: CallView | undefined,
  closing: Closing | undefined,
): CallView | undefined {
  if (call === undefined || closing?.call !== call.id) return call;
  if (closing.left === true) return undefined;
  if (closing.hungUpAt === undefined || isClosed(call.phase)) return call;
  const talked = call.phase.type === 'Active';
  return {
    ...call,
    peers: [],
    phase: {
      type: 'Ended',
      reason: talked ? 'COMPLETED' : 'CANCELLED',
      at: closing.hungUpAt,
      mayRate: talked,
    },
  };
}

/** What the server has still to be told; nothing once its view agrees with what the citizen did. */
export function nextCommand(
  call: CallView | undefined,
  closing: Closing | undefined,
): ClientMessage | undefined {
  if (call === undefined || closing?.call !== call.id) return undefined;
  const { phase } = call;
  if (!isClosed(phase)) {
    return closing.hungUpAt === undefined ? undefined : { type: 'HangUp', call: call.id };
  }
  if (closing.stars !== undefined && phase.mayRate) {
    return { type: 'RateCall', call: call.id, stars: closing.stars };
  }
  return closing.left === true ? { type: 'LeaveCall', call: call.id } : undefined;
}

/** Whether somebody may still wait for or talk to a clerk. */
export function isLive(phase: CallViewPhase): boolean {
  return !isClosed(phase);
}

type Closed = Extract<CallViewPhase, { type: 'Offline' | 'Ended' }>;

function isClosed(phase: CallViewPhase): phase is Closed {
  return phase.type === 'Offline' || phase.type === 'Ended';
}
