import type { CallView, KioskView } from '../../protocol/generated';
import type { ConnectionState } from '../../live/state';
import type { ToldProblem } from '../../rest/problem';
import { type Closing, shownCall } from './closing';
import type { Visit } from './visit';

/** What the kiosk shows. */
export type Screen =
  | { name: 'starting' }
  | { name: 'enrol'; problem: ToldProblem | undefined }
  | { name: 'replaced' }
  /** Nothing works but the way to the counter; `waiting` says whether a place in line is being kept. */
  | { name: 'counter-sheet'; waiting: boolean }
  | { name: 'home' }
  | { name: 'item'; item: number }
  | { name: 'waiting'; call: CallView }
  | { name: 'call'; call: CallView }
  | { name: 'ticket'; call: CallView }
  | { name: 'rate'; call: CallView }
  | { name: 'wiped' };

/** Everything the screen is a function of. */
export interface Situation {
  readonly connection: ConnectionState;
  /** The connection has been lost for so long that the citizen must be told. */
  readonly serverAway: boolean;
  /** The server answers that its database is away. */
  readonly storeAway: boolean;
  readonly view: KioskView | undefined;
  readonly closing: Closing | undefined;
  readonly visit: Visit;
}

export function screenOf(situation: Situation): Screen {
  const { connection, serverAway, view, closing } = situation;
  if (connection.phase === 'refused') {
    return { name: 'enrol', problem: connection.problem };
  }
  if (connection.phase === 'replaced') return { name: 'replaced' };
  if (view === undefined) {
    return serverAway ? { name: 'counter-sheet', waiting: false } : { name: 'starting' };
  }
  const call = shownCall(view.call, closing);
  return call === undefined ? ofVisit(situation) : ofCall(call, situation);
}

function ofVisit({ visit, serverAway, storeAway }: Situation): Screen {
  if (visit.step === 'wiped') return { name: 'wiped' };
  if (serverAway || storeAway) return { name: 'counter-sheet', waiting: false };
  return visit.step === 'item' ? { name: 'item', item: visit.item } : { name: 'home' };
}

/** Talk and tickets do not need the server: they stay on the screen while it is away. */
function ofCall(call: CallView, { serverAway, visit }: Situation): Screen {
  switch (call.phase.type) {
    case 'Queued':
    case 'Offered':
      return serverAway ? { name: 'counter-sheet', waiting: true } : { name: 'waiting', call };
    case 'Connecting':
    case 'Active':
      return { name: 'call', call };
    case 'Offline':
      return call.phase.mayRate && visit.ticketDone === call.id
        ? { name: 'rate', call }
        : { name: 'ticket', call };
    case 'Ended':
      return call.phase.mayRate ? { name: 'rate', call } : { name: 'wiped' };
  }
}
