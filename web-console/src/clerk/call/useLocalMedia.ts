import { useSyncExternalStore } from 'react';
import type { LocalMediaState } from '../../media/localMedia';
import { useSession } from '../session';

/** The own camera and microphone, drawn anew whenever they change. */
export function useLocalMedia(): LocalMediaState {
  const { local } = useSession().media;
  return useSyncExternalStore(local.subscribe, local.getSnapshot);
}
