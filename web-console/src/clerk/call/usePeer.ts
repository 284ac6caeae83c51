import { useSyncExternalStore } from 'react';
import type { PeerMedia } from '../../media/peerMedia';
import type { PeerId } from '../../protocol/generated';
import { useSession } from '../session';

/** Another page of the call, the citizen's if nobody else is meant; absent while no link to it is listed. */
export function usePeer(name: PeerId = 'kiosk'): PeerMedia | undefined {
  const { media } = useSession();
  const peers = useSyncExternalStore(media.subscribe, media.getSnapshot);
  return peers.find(({ peer }) => peer === name);
}
