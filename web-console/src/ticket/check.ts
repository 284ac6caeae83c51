import type {
  Localized,
  TicketState,
  TicketViewCounterPlace,
  TicketViewNotice,
} from '../protocol/generated';

/** A ticket as `/api/counter/check/{token}` gives it. */
export interface TicketCheck {
  /** When this was true. */
  at: string;
  number: string;
  state: TicketState;
  day: string;
  opens: string;
  closes: string;
  openNow: boolean;
  counter: TicketViewCounterPlace;
  itemName: Localized;
  permitCity: Localized;
  aheadOfYou: number;
  expectedWaitSeconds?: number | null;
  notice: TicketViewNotice;
}

/** What the holder of a ticket should know first. */
export type Situation = 'later' | 'waiting' | 'soon' | 'called' | 'notShown' | 'done' | 'expired';

/** Tickets before one's own from which on one should be in the hall. */
const SOON = 2;

export function situationOf(check: TicketCheck): Situation {
  switch (check.state) {
    case 'WAITING':
      if (!check.openNow) return 'later';
      return check.aheadOfYou <= SOON ? 'soon' : 'waiting';
    case 'CALLED':
      return 'called';
    case 'NOT_SHOWN':
      return 'notShown';
    case 'DONE':
      return 'done';
    case 'EXPIRED':
      return 'expired';
  }
}

/** Seconds until it is worth asking again; never, once nothing can change any more. */
export function askAgainAfter(situation: Situation): number | undefined {
  switch (situation) {
    case 'soon':
    case 'called':
      return 5;
    case 'waiting':
    case 'notShown':
      return 15;
    case 'later':
      return 120;
    case 'done':
    case 'expired':
      return undefined;
  }
}
