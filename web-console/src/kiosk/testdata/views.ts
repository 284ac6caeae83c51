import type {
  CallView,
  CallViewClerkCard,
  CallViewConsult,
  CallViewPhase,
  CallViewSupervision,
  KioskView,
  SupervisionMode,
  TicketView,
} from '../../protocol/generated';

export const CALL = '5c1b7c6e-3f56-4f0b-8a2b-3f0f9f1d2c33';

const CLERK: CallViewClerkCard = {
  id: 'clerk-jiaxing-1',
  name: { zh: '王芳', en: 'Wang Fang' },
  office: { zh: '嘉兴虚拟窗口', en: 'Jiaxing virtual window' },
};

export const COUNTER: TicketView['counter'] = {
  window: 'counter-songjiang-1',
  name: { zh: '3号窗', en: 'Window 3' },
  centre: { zh: '松江区政务服务中心', en: 'Songjiang Service Centre' },
  address: { zh: '人民北路1515号', en: '1515 North Renmin Road' },
  phone: '021-37736666',
};

export const TICKET: TicketView = {
  id: '7a1d7f2e-5f0c-4f24-9d28-4a8a4f5a6b77',
  number: 'A017',
  day: '2026-11-20',
  opens: '09:00',
  closes: '17:00',
  openNow: true,
  counter: COUNTER,
  item: 111,
  itemName: { zh: '异地就医备案', en: 'Care elsewhere' },
  permitCity: { zh: '嘉兴', en: 'Jiaxing' },
  applicant: 'PERSON',
  priority: 'NORMAL',
  reason: 'ORIGINAL_PAPER_NEEDED',
  clerkNote: '请带居住证原件',
  state: 'WAITING',
  aheadOfYou: 2,
  expectedWaitSeconds: 540,
  issuedAt: '2026-11-20T02:21:00Z',
  checkToken: 'Qm3t9vX2LrT8b1Zk5N0aQw',
  notice: {
    conditions: { zh: '参保状态正常', en: 'Insured' },
    procedure: { zh: '提交后备案', en: 'Hand in, then registered' },
    promisedWorkingDays: 3,
    feeCents: 0,
    legalBasis: '《社会保险法》',
    materials: [
      {
        id: 'form',
        name: { zh: '备案表', en: 'Form' },
        requirement: { zh: '本人签字', en: 'Signed' },
        acceptanceStandard: { zh: '必填项无空缺', en: 'No required field empty' },
        originals: 1,
        copies: 0,
        form: 'PAPER_OR_ELECTRONIC',
        mayBeDeferred: false,
        state: 'IN_ORDER',
      },
      {
        id: 'permit',
        name: { zh: '居住证', en: 'Residence permit' },
        requirement: { zh: '在有效期内', en: 'Valid' },
        acceptanceStandard: { zh: '人证一致', en: 'Person and permit agree' },
        originals: 1,
        copies: 2,
        form: 'PAPER',
        mayBeDeferred: true,
        state: 'INCOMPLETE',
      },
    ],
  },
};

/** One of each. */
export const PHASES = {
  Queued: {
    type: 'Queued',
    position: 3,
    expectedWaitSeconds: 200,
    clerksOnDuty: 2,
    counterOffered: false,
    since: '2026-11-20T02:00:00Z',
  },
  Offered: { type: 'Offered', ringUntil: '2026-11-20T02:00:20Z' },
  Connecting: { type: 'Connecting', clerk: CLERK, mediaBy: '2026-11-20T02:00:30Z' },
  Active: {
    type: 'Active',
    clerk: CLERK,
    since: '2026-11-20T02:01:00Z',
    clerkAway: false,
    kioskAway: false,
    screen: { type: 'ScreenOff' },
    control: { type: 'ControlOff' },
    document: { type: 'DocumentOff' },
    consults: [],
  },
  Offline: { type: 'Offline', reason: 'ORIGINAL_PAPER_NEEDED', ticket: TICKET, mayRate: true },
  Ended: { type: 'Ended', reason: 'COMPLETED', at: '2026-11-20T02:09:00Z', mayRate: true },
} satisfies Record<CallViewPhase['type'], CallViewPhase>;

const TO_CLERK = {
  peer: 'clerk',
  link: 'page-kiosk.page-clerk',
  initiates: false,
  sendMedia: true,
};

const EXPERT = {
  id: 'clerk-suzhou-1',
  name: { zh: '顾晓', en: 'Gu Xiao' },
  department: { zh: '苏州市市场监督管理局', en: 'Suzhou market regulation bureau' },
};
const SINCE = { peer: 'expert', expert: EXPERT, since: '2026-11-20T02:02:08Z', expertAway: false };

/** An expert who is asked, one of each. */
export const CONSULTS = {
  ringing: {
    type: 'ConsultRinging',
    peer: 'expert',
    expert: EXPERT,
    until: '2026-11-20T02:02:20Z',
  },
  aside: { type: 'ConsultAside', ...SINCE },
  joined: { type: 'ConsultJoined', ...SINCE },
  over: { type: 'ConsultOver', peer: 'expert', expert: EXPERT, why: 'LEFT' },
} satisfies Record<string, CallViewConsult>;

/** Three experts of three departments, all in the talk. */
export const THREE_JOINED = (
  [
    ['expert', '顾晓', 'Gu Xiao', '苏州市市场监督管理局', 'Suzhou market regulation bureau'],
    ['expert-2', '朱亮', 'Zhu Liang', '合肥市医疗保障局', 'Hefei medical insurance bureau'],
    ['expert-3', '陈静', 'Chen Jing', '金华市税务局', 'Jinhua tax bureau'],
  ] as const
).map(([peer, zh, en, department, departmentEn], index) => ({
  ...CONSULTS.joined,
  peer,
  expert: {
    id: `clerk-expert-${index + 1}`,
    name: { zh, en },
    department: { zh: department, en: departmentEn },
  },
}));

/** A manager who supervises the talk in that way, and whom the citizen is told of. */
export function supervision(mode: SupervisionMode): CallViewSupervision {
  return {
    supervisor: {
      id: 'manager',
      name: { zh: '高瞻', en: 'Gao Zhan' },
      office: { zh: '', en: '' },
    },
    mode,
    since: '2026-11-20T02:02:10Z',
    supervisorAway: false,
  };
}

export function callIn(phase: CallViewPhase, id = CALL): CallView {
  const talking = phase.type === 'Connecting' || phase.type === 'Active';
  return {
    id,
    version: 4,
    self: 'kiosk',
    item: 111,
    itemName: TICKET.itemName,
    itemVersion: '0b0f6a52-6f3b-4d0e-9f43-0d1f6b1f7a11',
    category: 'medical-insurance',
    originCity: { zh: '上海松江', en: 'Songjiang' },
    permitCity: TICKET.permitCity,
    applicant: 'PERSON',
    priority: 'NORMAL',
    care: false,
    placedAt: '2026-11-20T02:00:00Z',
    phase,
    peers: talking ? [TO_CLERK] : [],
    captures: [],
  };
}

export function kioskView(call?: CallView): KioskView {
  return {
    id: 'kiosk-songjiang-1',
    name: { zh: '1号自助终端', en: 'Kiosk 1' },
    city: '310117',
    cityName: { zh: '上海松江', en: 'Songjiang' },
    centre: COUNTER.centre,
    counter: COUNTER,
    counterHours: { zh: '9:00–17:00', en: '9:00–17:00' },
    missingDevices: [],
    agentConnected: false,
    ...(call && { call }),
  };
}
