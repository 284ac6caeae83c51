import { useCallback, useEffect, useState } from 'react';
import type { LiveClient } from '../live/client';
import type { CallId, ClientMessage } from '../protocol/generated';
import { rest } from '../rest/client';
import { ProblemError, type ToldProblem } from '../rest/problem';
import type { Resource } from '../rest/useResource';
import type { Offer } from './screens/Home';

/** An answer that takes longer will not come: the citizen may try again. */
const ANSWER_MILLIS = 10_000;

/** How often a server without its database is asked whether it is back. */
const PROBE_MILLIS = 3_000;

/** The commands a citizen gives and waits for, and what comes of them. */
export function useAsking(live: LiveClient, call: CallId | undefined, offer: Resource<Offer>) {
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<ToldProblem>();
  const [refusedByStore, setRefusedByStore] = useState(false);
  if (asked && call !== undefined) setAsked(false);

  useEffect(
    () =>
      live.onRefused(({ message, problem: why }) => {
        if (message?.type === 'PlaceCall' || message?.type === 'TakeTicket') {
          setAsked(false);
          if (isFault(why.code)) setRefusedByStore(true);
          // A call that stands in the way is shown anyhow.
          else if (why.code !== 'CALL_ALREADY_OPEN') setProblem(why);
        } else if (message?.type === 'GoToCounter') {
          setProblem(why);
        }
      }),
    [live],
  );

  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => setAsked(false), ANSWER_MILLIS);
    return () => clearTimeout(timer);
  }, [asked]);

  useEffect(() => {
    if (!refusedByStore) return undefined;
    const timer = setInterval(() => {
      void isStoreBack().then((back) => {
        if (back) setRefusedByStore(false);
      });
    }, PROBE_MILLIS);
    return () => clearInterval(timer);
  }, [refusedByStore]);

  const ask = useCallback(
    (command: ClientMessage) => {
      if (command.type === 'PlaceCall' || command.type === 'TakeTicket') setAsked(true);
      live.send(command);
    },
    [live],
  );
  const dismissProblem = useCallback(() => setProblem(undefined), []);
  const storeAway = refusedByStore || (offer.state === 'failed' && offer.data === undefined);
  return { sending: asked, problem, storeAway, ask, dismissProblem };
}

/** Who asks is looked up in the database: any answer but a fault means that it is there. */
async function isStoreBack(): Promise<boolean> {
  try {
    await rest.get('/api/access/me');
    return true;
  } catch (failure) {
    return failure instanceof ProblemError && !isFault(failure.code);
  }
}

/** The system failed, not the citizen. */
function isFault(code: ProblemError['code']): boolean {
  return code === 'STORE_UNAVAILABLE' || code === 'INTERNAL' || code === 'UNREACHABLE';
}
