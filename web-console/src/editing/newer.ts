/** A thing that many edit: each save makes a new version. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What was opened, as it is kept now; absent when that is what was opened, or cannot be read. */
export async function newer<T extends Versioned>(
  basis: T | undefined,
  readAll: () => Promise<readonly T[]>,
): Promise<T | undefined> {
  const all = await readAll().catch((): readonly T[] => []);
  return all.find(({ id, version }) => id === basis?.id && version !== basis.version);
}
