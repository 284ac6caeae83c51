import { useSyncExternalStore } from 'react';
import type { PeerMedia } from '../../media/peerMedia';
import { useSession } from '../session';

/** Whom a console can have at the other end of a link. */
export type PeerName = 'kiosk' | 'clerk' | 'expert' | 'supervisor';

/** Another page of the call, the citizen's if nobody else is meant; absent while no link to it is listed. */
export function usePeer(name: PeerName = 'kiosk'): PeerMedia | undefined {
  const { media } = useSession();
  const peers = useSyncExternalStore(media.subscribe, media.getSnapshot);
  return peers.find(({ peer }) => peer === name);
}
