import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { rest } from '../rest/client';

/** Where the browser goes on to when the session began at another site, which ends its own there. */
type Leaving = { page: string } | undefined;

/**
 * Ends the session of this page's role and goes to the login page, over the single sign-on provider when the session
 * began there; what cannot be told the server ends there by itself.
 *
 * @param home where the login leads back to
 */
export function useSignOut(home: string): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    void rest
      .post<Leaving>('/api/access/logout')
      .catch(() => undefined)
      .then((leaving) =>
        leaving === undefined ? navigate(`/login?to=${home}`) : location.assign(leaving.page),
      );
  }, [navigate, home]);
}
