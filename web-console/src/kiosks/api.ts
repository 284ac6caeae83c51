import type {
  CentreId,
  CityCode,
  DeviceKind,
  FaultCode,
  KioskId,
  Localized,
  ModuleState,
} from '../protocol/generated';
import { rest } from '../rest/client';

/** A kiosk with the state of its enrolment. */
export interface KioskLine {
  id: KioskId;
  name: Localized;
  centre: CentreId;
  centreName: Localized;
  city: CityCode;
  cityName: Localized;
  /** Since when a browser holds its credential. */
  enrolledAt: string | null;
  lastUsedAt: string | null;
  /** Of a code that waits to be used. */
  codeExpiresAt: string | null;
  /** The same of the agent beside the browser. */
  agent: Credential;
}

export interface Credential {
  enrolledAt: string | null;
  lastUsedAt: string | null;
  codeExpiresAt: string | null;
}

/** A module as the kiosk's agent has last told of it. */
export interface ModuleLine {
  kind: DeviceKind;
  state: ModuleState;
  since: string;
  checkedAt: string;
  fault: { code: FaultCode; text: Localized; at: string } | null;
  facts: Record<string, string>;
}

/** A kiosk's agent and what it tells. */
export interface AgentLine {
  kiosk: KioskId;
  connected: boolean;
  since: string | null;
  modules: ModuleLine[];
}

/** A one-time code; the server shows it this once. */
export interface FreshCode {
  kiosk: KioskId;
  code: string;
  expiresAt: string;
}

export const kiosksApi = {
  list: () => rest.get<KioskLine[]>('/api/access/kiosks'),
  newCode: (kiosk: KioskId) => rest.post<FreshCode>(`/api/access/kiosks/${kiosk}/codes`),
  revoke: (kiosk: KioskId) => rest.delete<undefined>(`/api/access/kiosks/${kiosk}/device`),
  agents: () => rest.get<AgentLine[]>('/api/agent/kiosks'),
  newAgentCode: (kiosk: KioskId) => rest.post<FreshCode>(`/api/access/kiosks/${kiosk}/agent-codes`),
  revokeAgent: (kiosk: KioskId) => rest.delete<undefined>(`/api/access/kiosks/${kiosk}/agent`),
};
