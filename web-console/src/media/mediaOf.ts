import { ownConsult } from '../protocol/consult';
import type { CallView, CallViewPeerView, MediaFlow, PeerId } from '../protocol/generated';

/** Whether the clerk has asked for the kiosk's screen and nobody has ended it. */
export function mayShowScreen(call: CallView | undefined): boolean {
  if (call?.phase.type !== 'Active') return false;
  const { type } = call.phase.screen;
  return type === 'ScreenAsked' || type === 'ScreenShown';
}

/** Whether somebody here is asked to answer: a call that is offered, or a question in one that goes on. */
export function rings(call: CallView | undefined): boolean {
  if (call?.phase.type === 'Active') return ownConsult(call)?.type === 'ConsultRinging';
  return call?.phase.type === 'Offered';
}

/** What this page may send to that peer. */
export function sentTo({ sendMedia, oneSided }: CallViewPeerView): MediaFlow {
  return oneSided?.sends ?? (sendMedia ? 'EVERYTHING' : 'NOTHING');
}

/** What that peer sends to this page. */
export function receivedFrom({ sendMedia, oneSided }: CallViewPeerView): MediaFlow {
  return oneSided?.receives ?? (sendMedia ? 'EVERYTHING' : 'NOTHING');
}

/** Whether anybody in the call may hear this page: who only listens to others needs neither microphone nor camera. */
export function isHeard(call: CallView): boolean {
  return call.peers.some((peer) => sentTo(peer) !== 'NOTHING');
}

/** Whether anybody in the call may see this page: whoever only whispers leaves the camera, and its light, off. */
export function isSeen(call: CallView): boolean {
  return call.peers.some((peer) => sentTo(peer) === 'EVERYTHING');
}

/** With whom face and voice are exchanged over a media bridge alone. */
export function carriedIn(call: CallView | undefined): ReadonlySet<PeerId> {
  const { seats = [] } = call?.conference ?? {};
  return new Set(seats.filter(({ carried }) => carried).map(({ peer }) => peer));
}

/** Whether somebody is or will soon be on the other side. */
export function isLive(call: CallView | undefined): call is CallView {
  switch (call?.phase.type) {
    case 'Queued':
    case 'Offered':
    case 'Connecting':
    case 'Active':
      return true;
    case 'Offline':
    case 'Ended':
    case undefined:
      return false;
  }
}
