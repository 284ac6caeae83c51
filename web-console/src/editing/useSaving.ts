import { useState } from 'react';
import { ProblemError } from '../rest/problem';

/** What became of saving: going on, or failed with a problem. */
export function useSaving() {
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ProblemError>();
  /** Saves; `undefined` when that failed. */
  const save = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setSaving(true);
    setProblem(undefined);
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error);
      return undefined;
    } finally {
      setSaving(false);
    }
  };
  return { saving, problem, save, forget: () => setProblem(undefined) };
}
