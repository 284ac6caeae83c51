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
  ringing: {
    type: 'ConsultRinging',
    peer: 'expert',
    expert: EXPERT,
    until: '2026-03-02T01:00:20Z',
  },
  aside: {
    type: 'ConsultAside',
    peer: 'expert',
    expert: EXPERT,
    since: '2026-03-02T01:00:00Z',
    expertAway: false,
  },
  joined: {
    type: 'ConsultJoined',
    peer: 'expert',
    expert: EXPERT,
    since: '2026-03-02T01:00:00Z',
    expertAway: false,
  },
} as const satisfies Record<string, CallViewConsult>;

export function over(why: Extract<CallViewConsult, { type: 'ConsultOver' }>['why']) {
  return {
    type: 'ConsultOver',
    peer: 'expert',
    expert: EXPERT,
    why,
  } as const satisfies CallViewConsult;
}

/** An expert of another department at the next seat. */
export const SECOND = {
  peer: 'expert-2',
  expert: {
    id: 'clerk-hefei-1',
    name: { zh: '朱亮', en: 'Zhu Liang' },
    department: { zh: '合肥市医疗保障局', en: 'Hefei medical insurance bureau' },
  },
} as const;

/** And of a third one at the last seat. */
export const THIRD = {
  peer: 'expert-3',
  expert: {
    id: 'clerk-jinhua-1',
    name: { zh: '陈静', en: 'Chen Jing' },
    department: { zh: '金华市税务局', en: 'Jinhua tax bureau' },
  },
} as const;

/** The view of the clerk who asks. */
export function asking(
  consults: CallViewConsult | readonly CallViewConsult[],
  version = 4,
  change: Partial<CallViewActive> = {},
): ClerkView {
  return onCall({ ...TALKING, consults: [consults].flat(), ...change }, version);
}

/** The view of the first expert who is asked; others may be there. */
export function asked(
  consult: CallViewConsult,
  version = 4,
  others: CallViewConsult[] = [],
): ClerkView {
  const rings = consult.type === 'ConsultRinging';
  return {
    duty: duty(rings ? 'OFFERED' : 'BUSY'),
    consult: {
      call: {
        ...CALL,
        version,
        self: consult.peer,
        phase: { ...TALKING, consults: [consult, ...others] },
        peers: [
          peer('kiosk', 'kiosk.expert', consult.type === 'ConsultJoined'),
          peer('clerk', 'clerk.expert', !rings),
          ...others.map((other) => peer(other.peer, `expert.${other.peer}`, !rings)),
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
