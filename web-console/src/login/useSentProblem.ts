import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { ToldProblem } from '../rest/problem';
import { useResource } from '../rest/useResource';
import { accessApi } from './api';

/** Why single sign-on sent the browser here: the code stands in the address, its text at the server. */
export function useSentProblem(): ToldProblem | undefined {
  const [search] = useSearchParams();
  const code = search.get('problem');
  const load = useCallback(
    () => (code === null ? Promise.resolve(undefined) : accessApi.problem(code)),
    [code],
  );
  return useResource<ToldProblem | undefined>(load).data;
}
