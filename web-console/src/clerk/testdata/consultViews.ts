import { CALL } from '../../live/testdata/views';
import type {
  CallViewActive,
  CallViewConsult,
  CallViewExpertCard,
  CallViewPeerView,
  ClerkView,
} from '../../protocol/generated';
import { duty, onCall, TALKING } from './clerkViews';

export const EXPERT: CallViewExpertCard = {
  id: 'clerk-suzhou-1',
  name: { zh: '顾晓', en: 'Gu Xiao' },
  department: { zh: '苏州市市场监督管理局', en: 'Suzhou market regulation bureau' },
};

/** One of each, as everybody in the call sees it. */
export const CONSULTS = {
  ringing: { type: 'ConsultRinging', expert: EXPERT, until: '2026-03-02T01:00:20Z' },
  aside: {
    type: 'ConsultAside',
    expert: EXPERT,
    since: '2026-03-02T01:00:00Z',
    expertAway: false,
  },
  joined: {
    type: 'ConsultJoined',
    expert: EXPERT,
    since: '2026-03-02T01:00:00Z',
    expertAway: false,
  },
} as const satisfies Record<string, CallViewConsult>;

export function over(why: Extract<CallViewConsult, { type: 'ConsultOver' }>['why']) {
  return { type: 'ConsultOver', expert: EXPERT, why } as const satisfies CallViewConsult;
}

/** The view of the clerk who asks. */
export function asking(
  consult: CallViewConsult,
  version = 4,
  change: Partial<CallViewActive> = {},
): ClerkView {
  return onCall({ ...TALKING, consult, ...change }, version);
}

/** The view of the expert who is asked. */
export function asked(consult: CallViewConsult, version = 4): ClerkView {
  const rings = consult.type === 'ConsultRinging';
  return {
    duty: duty(rings ? 'OFFERED' : 'BUSY'),
    consult: {
      call: {
        ...CALL,
        version,
        phase: { ...TALKING, consult },
        peers: [
          peer('kiosk', 'kiosk.expert', consult.type === 'ConsultJoined'),
          peer('clerk', 'clerk.expert', !rings),
        ],
      },
      kiosk: { zh: '嘉兴1号机', en: 'Jiaxing kiosk 1' },
      centre: { zh: '嘉兴中心', en: 'Jiaxing centre' },
      question: '章程是否要公证',
      note: '居住证复印件已看过',
      materials: [{ material: 'form', state: 'INCOMPLETE' }],
    },
  };
}

function peer(name: string, link: string, sendMedia: boolean): CallViewPeerView {
  return { peer: name, link, initiates: false, sendMedia };
}
