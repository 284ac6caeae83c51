import { useEffect, useState } from 'react';
import type { ToldProblem } from '../rest/problem';
import type { SupervisorSession } from './session';

/** Why the last choice of how to take part was refused, until the next one; the mode shown is the one that there is. */
export function useModeRefusal(live: SupervisorSession['live']) {
  const [refusal, setRefusal] = useState<ToldProblem>();
  useEffect(
    () =>
      live.onRefused(({ message, problem }) => {
        if (message?.type === 'Supervise') setRefusal(problem);
      }),
    [live],
  );
  return { refusal, forget: () => setRefusal(undefined) };
}
