import { useEffect, useEffectEvent, useState } from 'react';
import { useLive } from '../live/useLive';
import type { CallId, SupervisorViewSupervised } from '../protocol/generated';
import type { ToldProblem } from '../rest/problem';
import type { SupervisorSession } from './session';

/** How it is with the talk that this page is about. */
export type Moment =
  | { readonly kind: 'starting' }
  /** Nothing has begun, and nobody has asked for it. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly problem: ToldProblem }
  | { readonly kind: 'supervising'; readonly talk: SupervisorViewSupervised }
  /** There was a supervision, and it ended without a word from here. */
  | { readonly kind: 'over'; readonly talk: SupervisorViewSupervised };

/**
 * Follows the talk.
 *
 * @param wanted whether the supervision is to begin by itself, as whoever comes from the wall expects
 * @return the moment, and how to begin, also once more
 */
export function useSupervised(
  { live }: Pick<SupervisorSession, 'live'>,
  call: CallId,
  wanted: boolean,
): { moment: Moment; begin: () => void } {
  const view = useLive(live).views.supervisor;
  const [asked, setAsked] = useState(wanted);
  const [last, setLast] = useState<SupervisorViewSupervised>();
  const [problem, setProblem] = useState<ToldProblem>();
  const talk = view?.call?.call.id === call ? view.call : undefined;
  if (talk !== undefined && talk !== last) setLast(talk);
  if (talk !== undefined && problem !== undefined) setProblem(undefined);

  useEffect(
    () =>
      live.onRefused((refusal) => {
        if (refusal.message?.type === 'Supervise') setProblem(refusal.problem);
      }),
    [live],
  );

  const ask = useEffectEvent(() => {
    // A page that was closed without a word may have left another talk behind.
    const elsewhere = view?.call?.call.id;
    if (elsewhere !== undefined) live.send({ type: 'LeaveSupervision', call: elsewhere });
    live.send({ type: 'Supervise', call, mode: 'LISTEN' });
  });
  const due = asked && view !== undefined && last === undefined && problem === undefined;
  useEffect(() => {
    if (due) ask();
  }, [due]);

  const begin = () => {
    setAsked(true);
    setLast(undefined);
    setProblem(undefined);
  };
  return { moment: momentOf(), begin };

  function momentOf(): Moment {
    if (talk !== undefined) return { kind: 'supervising', talk };
    if (problem !== undefined) return { kind: 'refused', problem };
    if (last !== undefined) return { kind: 'over', talk: last };
    return asked || view === undefined ? { kind: 'starting' } : { kind: 'idle' };
  }
}
