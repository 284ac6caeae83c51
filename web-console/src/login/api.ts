import type { Localized, Role, StaffId } from '../protocol/generated';
import { rest } from '../rest/client';
import type { ToldProblem } from '../rest/problem';

export interface SignedIn {
  role: Role;
  id: string;
  name: Localized;
}

/** What whoever makes the first manager types. */
export interface Setup {
  /** As the server printed it at its start. */
  code: string;
  id: StaffId;
  name: Localized;
  password: string;
}

/** The ways in beside name and password. */
export interface OtherWays {
  /** The label of single sign-on; none when it is not configured. */
  button: Localized | null;
  /** Nobody can sign in yet: the first manager is still to be made. */
  managerMissing: boolean;
}

export const accessApi = {
  signIn: (name: string, password: string) =>
    rest.post<SignedIn>('/api/access/login', { name, password }),
  setUp: (setup: Setup) => rest.post<SignedIn>('/api/access/setup', setup),
  problem: (code: string) =>
    rest.get<ToldProblem>(`/api/failure/problems/${encodeURIComponent(code)}`),
  otherWays: async (): Promise<OtherWays> => {
    const [offer, setup] = await Promise.all([
      rest.get<Pick<OtherWays, 'button'>>('/api/oidc'),
      rest.get<Pick<OtherWays, 'managerMissing'>>('/api/access/setup'),
    ]);
    return { ...offer, ...setup };
  },
};
