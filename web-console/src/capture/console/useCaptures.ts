import { useCallback } from 'react';
import type { CallView } from '../../protocol/generated';
import { type Resource, useResource } from '../../rest/useResource';
import { type Capture, captures } from '../api';

/** The captures of a call, fetched anew whenever its view says that one has changed. */
export function useCaptures(call: CallView): Resource<Capture[]> & { reload: () => void } {
  const state = call.captures.map(({ id, revision }) => `${id} ${revision}`).join();
  const { id } = call;
  return useResource(
    // The same call with other captures is another question.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    useCallback(() => captures.list(id), [id, state]),
  );
}
