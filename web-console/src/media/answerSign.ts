import type { AnswerSign, CallId } from '../protocol/generated';

/** What the clerk's page says to the kiosk's, beside the picture, in the moment of the answer. */
export function writeAnswer(answered: CallId): string {
  return JSON.stringify({ answered } satisfies AnswerSign);
}

/** Reads which call is answered; nothing when the text says something else. */
export function readAnswer(text: string): CallId | undefined {
  try {
    const { answered } = JSON.parse(text) as Partial<Record<keyof AnswerSign, unknown>>;
    return typeof answered === 'string' ? answered : undefined;
  } catch {
    return undefined;
  }
}
