import type { BridgeClient } from '../bridge/bridgeClient';
import type { LiveClient } from '../live/client';
import { denialOf } from '../live/ticket';
import type { ErrorCode } from '../protocol/generated';
import type { SelfTester } from '../selftest/selfTester';

/** After a server that cannot be reached. */
const AGAIN_MILLIS = 5_000;

/** What makes a page a window's probe. */
export interface ProbeParts {
  readonly bridge: BridgeClient;
  readonly live: LiveClient;
  /** The code with which a clerk's console answers dial-tests. */
  readonly tester: SelfTester;
  /** The servers over which pages may find each other; known once the server has let this page in. */
  readonly iceServers: { start(): void; stop(): void };
  /** Brings the credential to the server, which gives it back as a cookie; rejects with a `ProblemError`. */
  readonly enter: (credential: string) => Promise<unknown>;
}

/**
 * The page of a window's probe: the program that has opened it brings the credential over the bridge, the server lets the page
 * in, and from then on it answers dial-tests. Nobody sees this page, so what a person must put right is told to the program.
 */
export class ProbeDesk {
  private readonly parts: ProbeParts;
  private stops: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows whenever another credential comes; an answer about an older one is not heard. */
  private round = 0;
  private told: ErrorCode | undefined;

  constructor(parts: ProbeParts) {
    this.parts = parts;
  }

  start(): void {
    const { bridge, live, tester } = this.parts;
    this.stops = [
      bridge.onMessage((message) => {
        if (message.type === 'ProbeReady') void this.enter(message.credential);
      }),
      live.subscribe(() => this.tellRefusal()),
    ];
    tester.start();
    bridge.start();
  }

  stop(): void {
    const { bridge, live, tester, iceServers } = this.parts;
    this.round += 1;
    clearTimeout(this.timer);
    for (const stop of this.stops.splice(0)) stop();
    bridge.stop();
    live.stop();
    tester.stop();
    iceServers.stop();
  }

  private async enter(credential: string): Promise<void> {
    this.round += 1;
    const mine = this.round;
    clearTimeout(this.timer);
    try {
      await this.parts.enter(credential);
    } catch (failure) {
      if (mine === this.round) this.stayOut(credential, denialOf(failure)?.code);
      return;
    }
    if (mine === this.round) this.comeIn();
  }

  private stayOut(credential: string, why: ErrorCode | undefined): void {
    if (why === undefined) this.timer = setTimeout(() => void this.enter(credential), AGAIN_MILLIS);
    else this.parts.bridge.say({ type: 'ProbeRefused', why });
  }

  private comeIn(): void {
    const { live, iceServers } = this.parts;
    this.told = undefined;
    iceServers.start();
    if (live.getSnapshot().connection.phase === 'refused') live.useHere();
    else live.start();
  }

  private tellRefusal(): void {
    const { connection } = this.parts.live.getSnapshot();
    if (connection.phase !== 'refused' || connection.code === this.told) return;
    this.told = connection.code;
    this.parts.bridge.say({ type: 'ProbeRefused', why: connection.code });
  }
}
