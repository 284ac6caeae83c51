import { TALKING } from '../../clerk/testdata/clerkViews';
import { CALL } from '../../live/testdata/views';
import type {
  CallViewActive,
  CallViewPeerView,
  MediaFlow,
  SupervisionMode,
  SupervisorView,
} from '../../protocol/generated';

/** What the mode lets go to the citizen and to the clerk. */
const SENT: Readonly<Record<SupervisionMode, readonly [MediaFlow, MediaFlow]>> = {
  LISTEN: ['NOTHING', 'NOTHING'],
  WHISPER: ['NOTHING', 'VOICE'],
  BARGE_IN: ['EVERYTHING', 'EVERYTHING'],
};

/** The view of a manager who supervises a talk in that way. */
export function supervising(
  mode: SupervisionMode,
  version = 4,
  change: Partial<CallViewActive> = {},
): SupervisorView {
  const [toCitizen, toClerk] = SENT[mode];
  const phase: CallViewActive = {
    ...TALKING,
    supervision: {
      supervisor: {
        id: 'manager',
        name: { zh: '高瞻', en: 'Gao Zhan' },
        office: { zh: '', en: '' },
      },
      mode,
      since: TALKING.since,
      supervisorAway: false,
    },
    ...change,
  };
  return {
    call: {
      call: {
        ...CALL,
        version,
        phase,
        peers: [peer('kiosk', toCitizen), peer('clerk', toClerk)],
      },
      kiosk: { zh: '嘉兴1号机', en: 'Jiaxing kiosk 1' },
      centre: { zh: '嘉兴中心', en: 'Jiaxing centre' },
      citizenKnows: true,
      clerkKnows: true,
    },
  };
}

/** As if this page offered: then its senders are there without anybody at the other ends. */
function peer(name: string, sends: MediaFlow): CallViewPeerView {
  return {
    peer: name,
    link: `${name}.supervisor`,
    initiates: true,
    sendMedia: sends !== 'NOTHING',
    ...(sends !== 'EVERYTHING' && { oneSided: { sends, receives: 'EVERYTHING' } }),
  };
}
