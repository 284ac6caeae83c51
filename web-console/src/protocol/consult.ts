import type { CallView, CallViewConsult, CallViewConsultJoined, CallViewPhase } from './generated';

/** A consult with an expert who has answered and has not gone. */
export type Answered = Extract<CallViewConsult, { type: 'ConsultAside' | 'ConsultJoined' }>;

/** A consult with an expert from the ring to the end. */
export type Asked = Exclude<CallViewConsult, { type: 'ConsultOver' }>;

/** How it stands with each expert in this moment of a call; outside of a talk nobody is asked. */
export function consultsOf(phase: CallViewPhase): readonly CallViewConsult[] {
  return phase.type === 'Active' ? phase.consults : [];
}

/** The consults that go on in this moment of a call. */
export function answeredIn(phase: CallViewPhase): readonly Answered[] {
  return consultsOf(phase).filter(isAnswered);
}

/** Whoever is asked, from the ring to the end. */
export function askedIn(phase: CallViewPhase): readonly Asked[] {
  return consultsOf(phase).filter((consult) => consult.type !== 'ConsultOver');
}

/** The experts who are in the talk with the citizen. */
export function joinedIn(phase: CallViewPhase): readonly CallViewConsultJoined[] {
  return consultsOf(phase).filter((consult) => consult.type === 'ConsultJoined');
}

/** The consult of the very expert whose page this is. */
export function ownConsult({ phase, self }: CallView): Asked | undefined {
  return askedIn(phase).find(({ peer }) => peer === self);
}

/** Since when the citizen neither hears nor sees anybody, and nobody him; absent when he is not on hold. */
export function onHoldSince(phase: CallViewPhase): string | undefined {
  return heldSince(answeredIn(phase));
}

/** Since when the first of those has been aside who are aside. */
export function heldSince(answered: readonly Answered[]): string | undefined {
  return answered
    .filter(({ type }) => type === 'ConsultAside')
    .map(({ since }) => since)
    .sort((one, other) => Date.parse(one) - Date.parse(other))[0];
}

/** Whether that expert has answered, and has not gone. */
export function isAnswered(consult: CallViewConsult): consult is Answered {
  return consult.type === 'ConsultAside' || consult.type === 'ConsultJoined';
}
