import type { ErrorCode, Localized } from '../protocol/generated';
import { resources } from '../i18n/resources';

/** What the browser itself can find out, beside what the server says. */
export type ProblemCode = ErrorCode | 'UNREACHABLE' | 'PAGE_FAULT';

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
  return ownProblem(
    'UNREACHABLE',
    (texts) => texts.common.unreachable.text,
    (texts) => texts.common.unreachable.next,
    status,
  );
}

/** Something that this page does by itself, such as straightening a picture, has failed; the server knows nothing of it. */
export function pageFault(): ProblemError {
  return ownProblem(
    'PAGE_FAULT',
    (texts) => texts.common.pageFault.text,
    (texts) => texts.common.pageFault.next,
    0,
  );
}

type Texts = (typeof resources)['zh' | 'en'];

function ownProblem(
  code: ProblemCode,
  textOf: (texts: Texts) => string,
  nextOf: (texts: Texts) => string,
  status: number,
): ProblemError {
  const { zh, en } = resources;
  const text = { zh: textOf(zh), en: textOf(en) };
  return new ProblemError(code, text, { zh: nextOf(zh), en: nextOf(en) }, status);
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
