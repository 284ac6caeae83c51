import type { CallViewPhase, CallViewSupervision } from './generated';

/** The manager who supervises a call in this moment, as far as this page is told. */
export function supervisionOf(phase: CallViewPhase): CallViewSupervision | undefined {
  return phase.type === 'Active' ? phase.supervision : undefined;
}

/** The supervisor whom everybody sees and hears. */
export function bargedIn(phase: CallViewPhase): CallViewSupervision | undefined {
  const supervision = supervisionOf(phase);
  return supervision?.mode === 'BARGE_IN' ? supervision : undefined;
}
