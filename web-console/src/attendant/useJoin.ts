import { useCallback, useEffect, useState } from 'react';
import { rest } from '../rest/client';
import type { ProblemError, ToldProblem } from '../rest/problem';

/** What the link holds; taken out of the address at once, so that neither history nor a neighbour finds it there. */
function takeSecret(): string | undefined {
  const secret = window.location.hash.slice(1);
  if (secret === '') return undefined;
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return secret;
}

/**
 * Trades the link's secret for this page's credential, once. A page that is only loaded again has its credential already and
 * joins nothing.
 */
export function useJoin(): {
  joining: boolean;
  problem: ToldProblem | undefined;
  again: () => void;
} {
  const [secret] = useState(takeSecret);
  const [joined, setJoined] = useState(secret === undefined);
  const [problem, setProblem] = useState<ToldProblem>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (secret === undefined) return;
    // One request per round, however often the page is drawn: the link is good once.
    void once(secret, round).then(
      () => setJoined(true),
      (why: unknown) => setProblem(why as ProblemError),
    );
  }, [secret, round]);
  const again = useCallback(() => {
    setProblem(undefined);
    setRound((last) => last + 1);
  }, []);
  return { joining: !joined, problem, again };
}

const asked = new Map<string, Promise<unknown>>();

function once(secret: string, round: number): Promise<unknown> {
  const key = `${secret}#${round}`;
  const answer = asked.get(key) ?? rest.post('/api/access/attendant-pages', { secret });
  asked.set(key, answer);
  return answer;
}
