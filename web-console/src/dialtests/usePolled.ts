import { useEffect } from 'react';
import { useResource } from '../rest/useResource';

/**
 * What a page asked the server for, asked again and again while the page is shown.
 *
 * @param every milliseconds to the next time, by what is known
 */
export function usePolled<T>(load: () => Promise<T>, every: (known: T | undefined) => number) {
  const resource = useResource(load);
  const { reload, data } = resource;
  const millis = every(data);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, millis);
    return () => clearInterval(timer);
  }, [reload, millis]);
  return resource;
}
