import type { Revision } from './api';

/** Two versions side by side; `from` is the older. */
export interface Compared<R extends Revision> {
  from: R;
  to: R;
}

/**
 * The versions with these revisions, the newest and the one before it where none is named; none as long as there is one
 * version only.
 *
 * @param versions newest first
 */
export function comparedOf<R extends Revision>(
  versions: readonly R[],
  from: string | null,
  to: string | null,
): Compared<R> | undefined {
  const find = (revision: string | null) =>
    versions.find((each) => String(each.revision) === revision);
  const [newest, previous] = versions;
  if (newest === undefined || previous === undefined) return undefined;
  const later = find(to) ?? newest;
  const earlier = find(from) ?? versions[versions.indexOf(later) + 1] ?? previous;
  if (earlier === later) return { from: previous, to: newest };
  return earlier.revision < later.revision
    ? { from: earlier, to: later }
    : { from: later, to: earlier };
}
