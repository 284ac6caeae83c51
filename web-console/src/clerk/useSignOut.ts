import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { rest } from '../rest/client';
import { useSession } from './session';

/** Leaves duty, ends the session and goes to the login page; what cannot be told the server ends there by itself. */
export function useSignOut(): () => void {
  const { live } = useSession();
  const navigate = useNavigate();
  return useCallback(() => {
    live.send({ type: 'GoOff' });
    void rest
      .post('/api/access/logout')
      .catch(() => undefined)
      .then(() => navigate('/login?to=/clerk'));
  }, [live, navigate]);
}
