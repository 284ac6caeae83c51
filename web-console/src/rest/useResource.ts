import { useCallback, useEffect, useState } from 'react';
import { type ProblemError } from './problem';

/** What a page has of something it asked the server for; old data stay while they are fetched again. */
export type Resource<T> =
  | { state: 'loading'; data?: T }
  | { state: 'ready'; data: T }
  | { state: 'failed'; problem: ProblemError; data?: T };

/**
 * Fetches when the page appears and whenever `load` changes (wrap it in `useCallback`), and again on `reload`.
 */
export function useResource<T>(load: () => Promise<T>): Resource<T> & { reload: () => void } {
  const [resource, setResource] = useState<Resource<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    load().then(
      (data) => {
        if (current) setResource({ state: 'ready', data });
      },
      (problem: unknown) => {
        if (current) setResource({ state: 'failed', problem: problem as ProblemError });
      },
    );
    return () => {
      current = false;
    };
  }, [load, round]);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  return { ...resource, reload };
}
