import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { rest } from '../rest/client';

/**
 * Ends the session of this page's role and goes to the login page; what cannot be told the server ends there by itself.
 *
 * @param home where the login leads back to
 */
export function useSignOut(home: string): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    void rest
      .post('/api/access/logout')
      .catch(() => undefined)
      .then(() => navigate(`/login?to=${home}`));
  }, [navigate, home]);
}
