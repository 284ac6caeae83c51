import { CALL, clerkView } from '../../live/testdata/views';
import type {
  CallViewActive,
  CallViewPhase,
  ClerkStatus,
  ClerkView,
  ClerkViewDuty,
  TicketView,
} from '../../protocol/generated';

const NOW = '2026-03-02T01:00:00Z';

export function duty(status: ClerkStatus, change: Partial<ClerkViewDuty> = {}): ClerkViewDuty {
  return { ...clerkView(1).duty, status, ...change };
}

export function onDuty(status: ClerkStatus, change: Partial<ClerkViewDuty> = {}): ClerkView {
  return { duty: duty(status, change) };
}

export const ringing: ClerkView = clerkView(3);

const CLERK = {
  id: 'clerk-songjiang-1',
  name: { zh: '王芳', en: 'Wang Fang' },
  office: { zh: '松江', en: 'Songjiang' },
};

export const TALKING: CallViewActive = {
  type: 'Active',
  clerk: CLERK,
  since: NOW,
  clerkAway: false,
  kioskAway: false,
  screen: { type: 'ScreenOff' },
  control: { type: 'ControlOff' },
  document: { type: 'DocumentOff' },
  consults: [],
};

export const CONNECTING: CallViewPhase = { type: 'Connecting', clerk: CLERK, mediaBy: NOW };

export const ENDED: CallViewPhase = { type: 'Ended', reason: 'COMPLETED', at: NOW, mayRate: true };

export function switched(ticket: TicketView): CallViewPhase {
  return { type: 'Offline', reason: 'ORIGINAL_PAPER_NEEDED', ticket, mayRate: true };
}

/** The clerk has a call in hand. */
export function onCall(phase: CallViewPhase, version = 4, note = ''): ClerkView {
  const over = phase.type === 'Ended' || phase.type === 'Offline';
  return {
    duty: duty(over ? 'WRAP_UP' : 'BUSY', over ? { wrapUpBy: '2026-03-02T01:02:00Z' } : {}),
    call: {
      call: { ...CALL, version, phase },
      kiosk: { zh: '嘉兴1号机', en: 'Jiaxing kiosk 1' },
      centre: { zh: '嘉兴中心', en: 'Jiaxing centre' },
      agentConnected: false,
      note,
      materials: [{ material: 'id-card', state: 'IN_ORDER' }],
    },
  };
}

const PLACE = { zh: '嘉兴市政务服务中心', en: 'Jiaxing centre' };

export const TICKET: TicketView = {
  id: '6f0f3c0a-6c0e-4a52-9a53-0b9fca0a0009',
  number: 'A017',
  day: '2026-03-02',
  opens: '09:00:00',
  closes: '17:00:00',
  openNow: true,
  counter: {
    window: 'counter-jiaxing-1',
    name: { zh: '线下专窗', en: 'Counter' },
    centre: PLACE,
    address: PLACE,
    phone: '0573',
  },
  item: 17,
  itemName: CALL.itemName,
  permitCity: CALL.permitCity,
  applicant: 'PERSON',
  priority: 'NORMAL',
  reason: 'ORIGINAL_PAPER_NEEDED',
  clerkNote: '',
  state: 'WAITING',
  aheadOfYou: 2,
  issuedAt: NOW,
  checkToken: 'token',
  notice: {
    conditions: PLACE,
    procedure: PLACE,
    promisedWorkingDays: 5,
    feeCents: 0,
    legalBasis: '',
    materials: [],
  },
};
