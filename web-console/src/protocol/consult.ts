import type { CallViewConsult, CallViewExpertCard, CallViewPhase } from './generated';

/** A consult with an expert who has answered and has not gone. */
export type Answered = Extract<CallViewConsult, { type: 'ConsultAside' | 'ConsultJoined' }>;

/** How it stands with an expert in this moment of a call; outside of a talk nobody is asked. */
export function consultOf(phase: CallViewPhase): CallViewConsult {
  return phase.type === 'Active' ? phase.consult : { type: 'ConsultOff' };
}

/** The consult that goes on in this moment of a call. */
export function answeredIn(phase: CallViewPhase): Answered | undefined {
  const consult = consultOf(phase);
  return consult.type === 'ConsultAside' || consult.type === 'ConsultJoined' ? consult : undefined;
}

/** Whoever is asked, from the ring to the end. */
export function expertIn(phase: CallViewPhase): CallViewExpertCard | undefined {
  const consult = consultOf(phase);
  return consult.type === 'ConsultRinging' ? consult.expert : answeredIn(phase)?.expert;
}

/** Since when the citizen neither hears nor sees anybody, and nobody him; absent when he is not on hold. */
export function onHoldSince(phase: CallViewPhase): string | undefined {
  const consult = consultOf(phase);
  return consult.type === 'ConsultAside' ? consult.since : undefined;
}
