import { useSyncExternalStore } from 'react';
import type { PeerMedia } from '../../media/callMedia';
import { useSession } from '../session';

/** The citizen's side of the call in hand; absent while no link is listed. */
export function usePeer(): PeerMedia | undefined {
  const { media } = useSession();
  const peers = useSyncExternalStore(media.subscribe, media.getSnapshot);
  return peers.find(({ peer }) => peer === 'kiosk');
}
