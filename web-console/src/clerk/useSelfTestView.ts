import { useSyncExternalStore } from 'react';
import type { SelfTestView } from '../protocol/generated';
import { useSession } from './session';

/** The dial-test in which this console takes part. */
export function useSelfTestView(): SelfTestView | undefined {
  const { selfTest } = useSession();
  return useSyncExternalStore(selfTest.subscribe, selfTest.getSnapshot);
}
