import type { ErrorCode, Localized } from '../protocol/generated';
import { resources } from '../i18n/resources';

/** What the browser itself can find out, beside what the server says. */
export type ProblemCode = ErrorCode | 'UNREACHABLE';

/** What a person is told, wherever the failure came from. */
export interface ToldProblem {
  readonly code: ProblemCode;
  readonly text: Localized;
  readonly next: Localized;
}

/** A failed request as a person meets it: what happened and what to do now, in both languages. */
export class ProblemError extends Error implements ToldProblem {
  readonly code: ProblemCode;
  readonly text: Localized;
  readonly next: Localized;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** The server will not listen before that many seconds have passed; mostly 0. */
  readonly retryAfterSeconds: number;

  constructor(
    code: ProblemCode,
    text: Localized,
    next: Localized,
    status: number,
    retryAfterSeconds = 0,
  ) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.text = text;
    this.next = next;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** No answer, or none that a server of ours gives. */
export function unreachable(status = 0): ProblemError {
  const { zh, en } = resources;
  return new ProblemError(
    'UNREACHABLE',
    { zh: zh.common.unreachable.text, en: en.common.unreachable.text },
    { zh: zh.common.unreachable.next, en: en.common.unreachable.next },
    status,
  );
}

/** The problem that an answer carries, or {@link unreachable} when it carries none. */
export function problemOf(status: number, body: unknown, retryAfterSeconds = 0): ProblemError {
  if (isProblem(body)) {
    return new ProblemError(body.code, body.text, body.next, status, retryAfterSeconds);
  }
  return unreachable(status);
}

function isProblem(body: unknown): body is { code: ErrorCode; text: Localized; next: Localized } {
  return isObject(body) && typeof body.code === 'string' && isText(body.text) && isText(body.next);
}

function isText(value: unknown): value is Localized {
  return isObject(value) && typeof value.zh === 'string' && typeof value.en === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
