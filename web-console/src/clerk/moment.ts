import type {
  CallId,
  CallViewActive,
  CallViewConnecting,
  CallViewEnded,
  CallViewOffered,
  CallViewOffline,
  ClerkView,
  ClerkViewConsulting,
  ClerkViewDuty,
  ClerkViewOffer,
  ClerkViewWork,
} from '../protocol/generated';
import { onHoldSince, ownConsult } from '../protocol/consult';

/** What the clerk is in the middle of; the console shows exactly one of these. */
export type Moment =
  | { kind: 'duty' }
  | { kind: 'offer'; offer: ClerkViewOffer; phase: CallViewOffered }
  /** A colleague's question rings here. */
  | { kind: 'asked'; consulting: ClerkViewConsulting; phase: CallViewActive }
  /** As an expert in a colleague's call. */
  | { kind: 'advice'; consulting: ClerkViewConsulting; phase: CallViewActive }
  | { kind: 'talk'; work: ClerkViewWork; phase: TalkPhase }
  | { kind: 'wrapUp'; work: ClerkViewWork; phase: CallViewOffline | CallViewEnded };

/**
 * From the ring, during which the picture is drawn already behind the offer, to the end of the talk. A call that was
 * answered is still `Offered` until the server has agreed.
 */
export type TalkPhase = CallViewOffered | CallViewConnecting | CallViewActive;

export type ConsultMoment = Extract<Moment, { kind: 'asked' | 'advice' }>;
/** The clerk has a call of his own, or is offered one. */
export type CallMoment = Extract<Moment, { kind: 'offer' | 'talk' | 'wrapUp' }>;

const NOT_TOLD = { zh: '', en: '' };

/** What there is to know of a call that rings, as of one in hand. */
export function workOf({ call, kiosk, handover }: ClerkViewOffer): ClerkViewWork {
  return {
    call,
    kiosk,
    centre: NOT_TOLD,
    agentConnected: false,
    note: '',
    materials: [],
    ...(handover && { handover }),
  };
}

/**
 * Reads the moment from the view.
 *
 * @param answered the call that the clerk has just answered: what the server will say next is not waited for
 */
export function momentOf({ offer, consult, call, duty }: ClerkView, answered?: CallId): Moment {
  if (offer?.call.phase.type === 'Offered') {
    const { phase, id } = offer.call;
    return id === answered
      ? { kind: 'talk', work: workOf(offer), phase }
      : { kind: 'offer', offer, phase };
  }
  if (consult?.call.phase.type === 'Active') {
    const { phase } = consult.call;
    const kind = ownConsult(consult.call)?.type === 'ConsultRinging' ? 'asked' : 'advice';
    return { kind, consulting: consult, phase };
  }
  if (call === undefined) return { kind: 'duty' };
  const { phase } = call.call;
  switch (phase.type) {
    case 'Connecting':
    case 'Active':
      return { kind: 'talk', work: call, phase };
    case 'Offline':
    case 'Ended':
      return duty.status === 'WRAP_UP' ? { kind: 'wrapUp', work: call, phase } : { kind: 'duty' };
    case 'Queued':
    case 'Offered':
      return { kind: 'duty' };
  }
}

/** What a clerk can do; each has one key and one place on the screen. */
export type ActionId =
  | 'ready'
  | 'pause'
  | 'off'
  | 'answer'
  | 'decline'
  | 'mute'
  | 'camera'
  | 'screen'
  | 'control'
  | 'document'
  | 'picture'
  | 'consult'
  | 'transfer'
  | 'counter'
  | 'end'
  | 'wellTested'
  | 'unseen'
  | 'unheard'
  | 'tabItem'
  | 'tabMaterials'
  | 'tabNotes'
  | 'tabDevices'
  | 'tabDocuments';

/** Keys act without Ctrl, Alt or Meta, and never while somebody types. */
export const KEYS: Readonly<Record<ActionId, string>> = {
  ready: 'R',
  pause: 'B',
  off: 'O',
  answer: 'A',
  decline: 'X',
  mute: 'M',
  camera: 'V',
  screen: 'S',
  control: 'C',
  document: 'D',
  picture: 'F',
  consult: 'K',
  transfer: 'T',
  counter: 'W',
  end: 'E',
  wellTested: 'Y',
  unseen: 'N',
  unheard: 'H',
  tabItem: '1',
  tabMaterials: '2',
  tabNotes: '3',
  tabDevices: '4',
  tabDocuments: '5',
};

/** The actions that exist in this moment, and no others. */
export function actionsOf(moment: Moment, duty: ClerkViewDuty): readonly ActionId[] {
  switch (moment.kind) {
    case 'duty':
      return dutyActions(duty);
    case 'offer':
      return ['answer', 'decline', 'tabItem', 'tabMaterials'];
    case 'asked':
      return ['answer', 'decline', 'tabItem', 'tabMaterials', 'tabNotes'];
    case 'advice':
      return [
        'mute',
        'camera',
        'end',
        'tabItem',
        'tabMaterials',
        'tabNotes',
        'tabDevices',
        'tabDocuments',
      ];
    case 'talk':
      return [
        'mute',
        'camera',
        ...(moment.phase.type === 'Active'
          ? (['screen', 'control', 'document', 'consult', 'transfer'] as const)
          : []),
        ...(seesDocument(moment.phase) ? (['picture'] as const) : []),
        ...(moment.phase.type === 'Offered' ? [] : (['counter', 'end'] as const)),
        'tabItem',
        'tabMaterials',
        'tabNotes',
        'tabDevices',
        'tabDocuments',
      ];
    case 'wrapUp':
      return ['pause', 'tabItem', 'tabMaterials', 'tabDocuments'];
  }
}

function seesDocument(phase: TalkPhase): boolean {
  const shown = phase.type === 'Active' && phase.document.type === 'DocumentShown';
  return shown && onHoldSince(phase) === undefined;
}

function dutyActions(duty: ClerkViewDuty): readonly ActionId[] {
  switch (duty.status) {
    case 'OFF':
      return ['ready', 'pause'];
    case 'READY':
      return ['pause', 'off'];
    case 'PAUSED':
      return ['ready', 'pause', 'off'];
    case 'WRAP_UP':
    case 'OFFERED':
    case 'BUSY':
      return [];
  }
}
