import type { Conflict } from './ConflictNotice';

/** What somebody else saved while it was being edited here. */
export interface Newer<Kept> extends Pick<Conflict, 'by' | 'at' | 'details'> {
  readonly kept: Kept;
}

/** A thing that many edit: each save makes a new version. */
interface Versioned {
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: string;
}

/**
 * What was opened, as it is kept now; absent when that is what was opened, or cannot be read: then the notice of the failed
 * save stays, and saving again asks again.
 */
export async function newer<T extends Versioned>(
  basis: T | undefined,
  read: () => Promise<T | undefined>,
): Promise<Newer<T> | undefined> {
  const kept = await read().catch(() => undefined);
  if (kept === undefined || kept.version === basis?.version) return undefined;
  return { kept, by: kept.changedBy, at: kept.changedAt };
}

/** The same for what can only be read with all its like. */
export function newerOfAll<T extends Versioned & { readonly id: string }>(
  basis: T | undefined,
  readAll: () => Promise<readonly T[]>,
): Promise<Newer<T> | undefined> {
  return newer(basis, async () => (await readAll()).find(({ id }) => id === basis?.id));
}
