import type { Role } from '../protocol/generated';

/** Where each member of staff works. */
const HOMES: Partial<Record<Role, string>> = {
  CLERK: '/clerk',
  COUNTER: '/counter',
  MANAGER: '/manager',
};

/**
 * Where to go after signing in: the page one came from when it is one of that role's pages, else the role's own first
 * page. Addresses of other sites are not pages.
 */
export function destination(role: Role, wanted: string | null): string {
  const home = HOMES[role] ?? '/';
  const own = wanted === home || wanted?.startsWith(`${home}/`) === true;
  return own && home !== '/' ? wanted : home;
}
