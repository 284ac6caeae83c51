import type {
  AttendantView,
  CallId,
  CallView,
  ClerkView,
  CounterView,
  DisplayView,
  KioskView,
  SelfTestView,
  ServerMessage,
  SupervisorView,
  WallView,
} from '../protocol/generated';

/** The last view of each kind; a page has those of its role only. */
export interface Views {
  readonly kiosk?: KioskView;
  readonly attendant?: AttendantView;
  readonly clerk?: ClerkView;
  readonly counter?: CounterView;
  readonly display?: DisplayView;
  readonly wall?: WallView;
  readonly supervisor?: SupervisorView;
  /** The dial-test in which a kiosk or clerk takes part. */
  readonly selfTest?: SelfTestView | undefined;
}

/** What is shown, and the newest version known of each of the last calls. */
export interface Shown {
  readonly views: Views;
  readonly versions: ReadonlyMap<CallId, number>;
}

export const NOTHING_SHOWN: Shown = { views: {}, versions: new Map() };

/** Calls whose version is remembered after they are gone; an old view must not bring one back. */
const REMEMBERED_CALLS = 20;

/** What is shown after a message; the same object when the message changes nothing. */
export function show(shown: Shown, message: ServerMessage): Shown {
  const view = viewOf(message);
  if (view === undefined) return shown;
  const calls = callsOf(view);
  if (calls.some((call) => call.version < (shown.versions.get(call.id) ?? 0))) return shown;
  return { views: { ...shown.views, ...view }, versions: remember(shown.versions, calls) };
}

/** A message of a newer server that this page does not understand shows nothing. */
function viewOf(message: ServerMessage): Views | undefined {
  switch (message.type) {
    case 'Kiosk':
      return { kiosk: message.view };
    case 'Attendant':
      return { attendant: message.view };
    case 'Clerk':
      return { clerk: message.view };
    case 'Counter':
      return { counter: message.view };
    case 'Display':
      return { display: message.view };
    case 'Wall':
      return { wall: message.view };
    case 'Supervisor':
      return { supervisor: message.view };
    case 'SelfTest':
      return { selfTest: message.view };
    case 'Agent':
    case 'LeaseRenewed':
    case 'Welcome':
    case 'Beat':
    case 'Signal':
    case 'TestSignal':
    case 'TryPortal':
    case 'ConferenceChannel':
    case 'Control':
    case 'Refused':
      return undefined;
  }
}

/** Whether a call rings or is talked on here. */
export function isInCall(views: Views): boolean {
  return callsOf(views).some(({ phase }) => {
    switch (phase.type) {
      case 'Offered':
      case 'Connecting':
      case 'Active':
        return true;
      case 'Queued':
      case 'Offline':
      case 'Ended':
        return false;
    }
  });
}

function callsOf(views: Views): CallView[] {
  const { kiosk, attendant, clerk, supervisor } = views;
  const calls = [
    kiosk?.call,
    attendant?.call,
    clerk?.offer?.call,
    clerk?.consult?.call,
    clerk?.call?.call,
    supervisor?.call?.call,
  ];
  return calls.filter((call) => call !== undefined);
}

function remember(
  versions: ReadonlyMap<CallId, number>,
  calls: CallView[],
): ReadonlyMap<CallId, number> {
  if (calls.every((call) => versions.get(call.id) === call.version)) return versions;
  const fresh = new Map(versions);
  for (const call of calls) {
    fresh.delete(call.id);
    fresh.set(call.id, call.version);
  }
  return new Map([...fresh].slice(-REMEMBERED_CALLS));
}
