/** Reads the statistics of a connection again and again while it is watched. */
export class StatsReader {
  private readonly connection: RTCPeerConnection;
  private readonly pause: () => number;
  private readonly take: (report: RTCStatsReport) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  /** @param pause milliseconds until the next reading, as long as it should be now */
  constructor(
    connection: RTCPeerConnection,
    pause: () => number,
    take: (report: RTCStatsReport) => void,
  ) {
    this.connection = connection;
    this.pause = pause;
    this.take = take;
  }

  /** Begins, or begins the pause anew because it should have another length now. */
  schedule(): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.read(), this.pause());
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async read(): Promise<void> {
    const report = await this.connection.getStats();
    if (this.stopped) return;
    this.take(report);
    this.schedule();
  }
}
