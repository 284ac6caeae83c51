import { useCallback } from 'react';
import { useSignOut } from '../shell/useSignOut';
import { useSession } from './session';

/** Leaves duty and ends the session. */
export function useLeave(): () => void {
  const { live } = useSession();
  const signOut = useSignOut('/clerk');
  return useCallback(() => {
    live.send({ type: 'GoOff' });
    signOut();
  }, [live, signOut]);
}
