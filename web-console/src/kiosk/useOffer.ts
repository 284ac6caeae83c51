import { useCallback, useEffect } from 'react';
import { catalogue } from '../rest/catalogue';
import { type Resource, useResource } from '../rest/useResource';
import type { Offer } from './screens/Home';

const AGAIN_MILLIS = 3_000;
/** Managers edit the catalogue; a kiosk stays open for weeks. */
const FRESH_MILLIS = 10 * 60_000;

/** All items and categories, fetched once, kept fresh, and asked for again while they cannot be had. */
export function useOffer(): Resource<Offer> {
  const { reload, ...offer } = useResource(
    useCallback(async (): Promise<Offer> => {
      const [items, categories] = await Promise.all([catalogue.items(), catalogue.categories()]);
      return { items, categories };
    }, []),
  );
  const { state } = offer;
  useEffect(() => {
    const timer = setInterval(reload, state === 'ready' ? FRESH_MILLIS : AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [state, reload]);
  return offer;
}
