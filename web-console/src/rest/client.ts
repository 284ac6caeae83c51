import type { Role } from '../protocol/generated';
import { problemOf, unreachable } from './problem';

/** How long a request may take before the page says that the server cannot be reached. */
const PATIENCE_MS = 10_000;

/** The roles whose pages lie under the address of that name. */
const ROLES: readonly Role[] = ['KIOSK', 'CLERK', 'COUNTER', 'MANAGER'];

type Query = Record<string, string | number | boolean | undefined>;

/**
 * Requests to the server. Each resolves to the answer's JSON as `T`, or `undefined` when the answer is empty, and
 * rejects with a `ProblemError` only.
 */
export const rest = {
  get: <T>(path: string, query?: Query) => send<T>('GET', path + queryString(query)),
  post: <T>(path: string, body?: unknown) => send<T>('POST', path, body),
  put: <T>(path: string, body?: unknown) => send<T>('PUT', path, body),
  delete: <T>(path: string) => send<T>('DELETE', path),
};

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...roleHeader(),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw unreachable();
  });
  const answer = await json(response);
  if (!response.ok) {
    throw problemOf(response.status, answer, retryAfter(response));
  }
  return answer as T;
}

/**
 * A browser may be signed in as several at once, for instance a manager who also tries the clerk's console; the page says
 * as whom it asks.
 */
function roleHeader(): Record<string, string> {
  const area = window.location.pathname.split('/')[1];
  const role = ROLES.find((each) => each.toLowerCase() === area);
  return role === undefined ? {} : { 'Yunchuang-Role': role };
}

/** The header may also hold a date, which no server of ours sends. */
function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('Retry-After') ?? 0);
  return Number.isFinite(seconds) ? seconds : 0;
}

async function json(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    throw unreachable(response.status);
  }
}

function queryString(query: Query = {}): string {
  const present = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return present.length === 0 ? '' : `?${new URLSearchParams(present).toString()}`;
}
