/** What `GET /api/media/ice-servers` answers; credentials are good until `expiresAt`. */
export interface IceServersAnswer {
  iceServers: RTCIceServer[];
  expiresAt: string;
}

/** Credentials are renewed when this share of their life is left. */
const RENEW_SHARE = 0.25;
const RETRY_MILLIS = 5_000;
/** Without the list many networks connect as well; a page that was loaded anew should not be held up longer. */
const ENOUGH_MILLIS = 1_500;
const SHORTEST_MILLIS = 10_000;
/** Credentials that ended while the machine slept are renewed at most this long after it woke. */
const LOOK_MILLIS = 30_000;

/** Knows the STUN and TURN servers and keeps their credentials fresh while a page lives. */
export class IceServers {
  private readonly request: () => Promise<IceServersAnswer>;
  private readonly epochMillis: () => number;
  private servers: RTCIceServer[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private life: AbortController | undefined;
  private settled: Promise<void> = Promise.resolve();

  /**
   * @param request asks the server
   * @param epochMillis the server's time, for the credentials end by that clock
   */
  constructor(request: () => Promise<IceServersAnswer>, epochMillis: () => number) {
    this.request = request;
    this.epochMillis = epochMillis;
  }

  /** The servers known now; none on a network that needs none, or while they are not known. */
  get current(): RTCIceServer[] {
    return this.servers;
  }

  start(): void {
    if (this.life !== undefined) return;
    const life = new AbortController();
    this.life = life;
    this.settled = this.refresh(life.signal);
  }

  stop(): void {
    this.life?.abort();
    this.life = undefined;
    clearTimeout(this.timer);
  }

  /** Settles with the first answer, a failure, or after a moment: media must not wait for a server that cannot answer. */
  ready(): Promise<void> {
    const enough = new Promise<void>((resolve) => setTimeout(resolve, ENOUGH_MILLIS));
    return Promise.race([this.settled, enough]);
  }

  private async refresh(life: AbortSignal): Promise<void> {
    const answer = await this.request().catch(() => undefined);
    if (life.aborted) return;
    if (answer !== undefined) this.servers = answer.iceServers;
    if (answer === undefined) this.timer = setTimeout(() => void this.refresh(life), RETRY_MILLIS);
    else this.renewBefore(Date.parse(answer.expiresAt), life);
  }

  /**
   * By looking at the clock again and again: one long timer stands still while a machine sleeps, the credentials do not,
   * and a machine whose own clock is wrong learns the server's only after a while.
   */
  private renewBefore(end: number, life: AbortSignal): void {
    let whole = 0;
    const untilDue = () => {
      const left = end - this.epochMillis();
      whole = Math.max(whole, left);
      return left - whole * RENEW_SHARE;
    };
    const lookAfter = (millis: number) => {
      this.timer = setTimeout(look, Math.min(millis, LOOK_MILLIS));
    };
    const look = () => {
      const due = untilDue();
      if (due > 0) lookAfter(due);
      else void this.refresh(life);
    };
    lookAfter(Math.max(untilDue(), SHORTEST_MILLIS));
  }
}
