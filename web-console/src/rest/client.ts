import type { Role } from '../protocol/generated';
import { problemOf, unreachable } from './problem';

/** How long a request may take before the page says that the server cannot be reached. */
const PATIENCE_MS = 10_000;

/** The same for a whole file, over a slow line too. */
const FILE_PATIENCE_MS = 60_000;

/** The roles whose pages lie under the address of that name. */
const ROLES: readonly Role[] = ['KIOSK', 'ATTENDANT', 'CLERK', 'COUNTER', 'MANAGER', 'PROBE'];

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
  /** Sends a file as it is. */
  sendFile: async <T>(method: 'POST' | 'PUT', path: string, file: Blob, signal?: AbortSignal) =>
    answerOf<T>(
      await ask(method, path, 'application/octet-stream', file, FILE_PATIENCE_MS, signal),
    ),
  /** Fetches a file. */
  getFile: async (path: string, query?: Query, signal?: AbortSignal): Promise<Blob> => {
    const address = path + queryString(query);
    const response = await ask('GET', address, undefined, null, FILE_PATIENCE_MS, signal);
    if (!response.ok) await answerOf(response);
    return response.blob();
  },
};

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  return answerOf<T>(
    body === undefined
      ? await ask(method, path, undefined, null, PATIENCE_MS)
      : await ask(method, path, 'application/json', JSON.stringify(body), PATIENCE_MS),
  );
}

function ask(
  method: string,
  path: string,
  type: string | undefined,
  body: string | Blob | null,
  patience: number,
  signal?: AbortSignal,
): Promise<Response> {
  const late = AbortSignal.timeout(patience);
  return fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...roleHeader(),
      ...(type === undefined ? {} : { 'Content-Type': type }),
    },
    body,
    signal: signal === undefined ? late : AbortSignal.any([late, signal]),
  }).catch(() => {
    throw unreachable();
  });
}

async function answerOf<T>(response: Response): Promise<T> {
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
