import type { Localized, Role } from '../protocol/generated';
import { rest } from '../rest/client';
import { type Resource, useResource } from '../rest/useResource';

/** Who is signed in on this page. */
export interface Me {
  role: Role;
  /** staff id */
  id: string;
  name: Localized;
}

const fetchMe = () => rest.get<Me>('/api/access/me');

/** Who is signed in, by the role of the page's address. */
export function useMe(): Resource<Me> {
  return useResource(fetchMe);
}
