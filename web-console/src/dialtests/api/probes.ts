import type { WindowId } from '../../protocol/generated';
import { rest } from '../../rest/client';

/** The probe of a virtual window. */
export interface ProbeLine {
  window: WindowId;
  /** Whether it would answer a test now. */
  connected: boolean;
  enrolledAt: string | null;
  /** When it was last there. */
  lastUsedAt: string | null;
  /** Of a code that waits to be used. */
  codeExpiresAt: string | null;
}

/** A one-time code for a probe; the server shows it this once. */
export interface FreshProbeCode {
  window: WindowId;
  code: string;
  expiresAt: string;
}

export const probesApi = {
  list: () => rest.get<ProbeLine[]>('/api/dial-tests/probes'),
  newCode: (window: WindowId) => rest.post<FreshProbeCode>(`/api/access/probes/${window}/codes`),
  revoke: (window: WindowId) => rest.delete<undefined>(`/api/access/probes/${window}`),
};
