import { useEffect, useState } from 'react';
import type { CallId, ClerkView } from '../protocol/generated';
import { useSession } from './session';

/**
 * Answers calls, and shows each as answered in the same moment: most of the screen has changed by the time the server agrees,
 * which leaves the machine to the citizen's first picture. A call that somebody else has taken rings on, or is gone.
 */
export function useAnswer({ offer }: ClerkView): {
  /** Answered here, while the server has not said yet whose it is. */
  answered: CallId | undefined;
  answer: (call: CallId) => void;
} {
  const { live, media } = useSession();
  const [answer, setAnswer] = useState<{ call: CallId; ref: string }>();
  // The same call may ring once more later.
  if (answer !== undefined && offer?.call.id !== answer.call) setAnswer(undefined);

  useEffect(
    () =>
      live.onRefused(({ ref }) => {
        setAnswer((last) => (last?.ref === ref ? undefined : last));
      }),
    [live],
  );
  return {
    answered: answer?.call,
    answer: (call) => setAnswer({ call, ref: media.answer(call) }),
  };
}
