import { useState } from 'react';
import type { ProblemError } from '../rest/problem';
import type { Conflict } from './ConflictNotice';

/** How a form names what somebody else saved, and what it does with it. */
interface Choices<T> {
  about: (theirs: T) => Pick<Conflict, 'by' | 'at' | 'details'>;
  takeTheirs: (theirs: T) => void;
  keepMine: (theirs: T) => void;
}

/**
 * What somebody else saved while this was being edited, from the refused save until the person here has chosen.
 *
 * @param problem what the last save failed with
 * @param forget puts that problem away
 */
export function useConflict<T>(problem: ProblemError | undefined, forget: () => void) {
  const [theirs, setTheirs] = useState<T>();
  const conflict = ({ about, takeTheirs, keepMine }: Choices<T>): Conflict | undefined => {
    if (problem?.code !== 'EDIT_CONFLICT' || theirs === undefined) return undefined;
    const settle = (act: (theirs: T) => void) => () => {
      act(theirs);
      setTheirs(undefined);
      forget();
    };
    return { ...about(theirs), takeTheirs: settle(takeTheirs), keepMine: settle(keepMine) };
  };
  return { setTheirs, conflict };
}
