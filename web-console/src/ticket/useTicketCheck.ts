import { useEffect, useState } from 'react';
import { rest } from '../rest/client';
import { ProblemError } from '../rest/problem';
import { askAgainAfter, situationOf, type TicketCheck } from './check';

/** How long to wait after a failed question; longer after each further one. */
const FIRST_PAUSE_SECONDS = 10;
const LONGEST_PAUSE_SECONDS = 120;

export interface TicketNow {
  /** The last answer; it stays while a later question fails. */
  check?: TicketCheck;
  /** Why the last question failed. */
  problem?: ProblemError;
}

/**
 * Asks for the ticket again and again: often when it is about to be called, seldom otherwise, not at all while the phone
 * shows something else or nothing can change any more.
 */
export function useTicketCheck(token: string): TicketNow {
  const [now, setNow] = useState<TicketNow>({});
  useEffect(() => {
    const watch = new Watch(token, setNow);
    watch.start();
    return () => watch.stop();
  }, [token]);
  return now;
}

class Watch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private last: TicketNow = {};
  private stopped = false;
  private readonly token: string;
  private readonly tell: (now: TicketNow) => void;

  constructor(token: string, tell: (now: TicketNow) => void) {
    this.token = token;
    this.tell = tell;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.ask);
    this.ask();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.ask);
  }

  private readonly ask = (): void => {
    clearTimeout(this.timer);
    if (document.visibilityState === 'hidden' || this.isOver()) return;
    rest.get<TicketCheck>(`/api/counter/check/${encodeURIComponent(this.token)}`).then(
      (check) => this.answered({ check }),
      (problem: unknown) => this.answered({ ...this.last, problem: problem as ProblemError }),
    );
  };

  private answered(now: TicketNow): void {
    if (this.stopped) return;
    this.last = now;
    this.failures = now.problem === undefined ? 0 : this.failures + 1;
    this.tell(now);
    const pause = this.pause();
    clearTimeout(this.timer);
    if (pause !== undefined) this.timer = setTimeout(this.ask, pause * 1_000);
  }

  private pause(): number | undefined {
    const { check, problem } = this.last;
    if (problem?.status === 404) return undefined;
    if (problem !== undefined) {
      return Math.min(FIRST_PAUSE_SECONDS * 2 ** (this.failures - 1), LONGEST_PAUSE_SECONDS);
    }
    return check === undefined ? undefined : askAgainAfter(situationOf(check));
  }

  private isOver(): boolean {
    const { check, problem } = this.last;
    return (check !== undefined || problem !== undefined) && this.pause() === undefined;
  }
}
