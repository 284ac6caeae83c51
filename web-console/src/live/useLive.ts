import { useSyncExternalStore } from 'react';
import type { LiveClient, LiveSnapshot } from './client';

/** The connection's state and the last views, drawn anew whenever one of them changes. */
export function useLive(client: LiveClient): LiveSnapshot {
  return useSyncExternalStore(client.subscribe, client.getSnapshot);
}
