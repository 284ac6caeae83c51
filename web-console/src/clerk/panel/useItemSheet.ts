import { useCallback } from 'react';
import type { ItemVersionId } from '../../protocol/generated';
import { catalogue, type ItemSheet } from '../../rest/catalogue';
import { useResource, type Resource } from '../../rest/useResource';

export type SheetResource = Resource<ItemSheet> & { reload: () => void };

/** Versions never change: what was fetched once is good until the page is left. */
const known = new Map<ItemVersionId, Promise<ItemSheet>>();

/** The sheet that a call keeps. */
export function useItemSheet(version: ItemVersionId): SheetResource {
  return useResource(
    useCallback(() => {
      const sheet = known.get(version) ?? catalogue.version(version);
      known.set(version, sheet);
      return sheet.catch((problem: unknown) => {
        known.delete(version);
        throw problem;
      });
    }, [version]),
  );
}
