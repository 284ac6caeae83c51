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
/** `setTimeout` cannot wait longer than 2³¹−1 ms. */
const LONGEST_MILLIS = 24 * 3_600_000;

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
    const wait = answer === undefined ? RETRY_MILLIS : this.untilRenewal(answer);
    this.timer = setTimeout(() => void this.refresh(life), wait);
  }

  private untilRenewal(answer: IceServersAnswer): number {
    const life = Date.parse(answer.expiresAt) - this.epochMillis();
    return Math.min(Math.max(life * (1 - RENEW_SHARE), SHORTEST_MILLIS), LONGEST_MILLIS);
  }
}
