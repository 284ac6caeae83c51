import type { FakeDataChannel } from './fakeDataChannel';
import { FakePeerConnection } from './fakeRtc';

/** Whatever a connection can be connected with: another page's, or a server that has no browser. */
export interface NetworkEnd {
  readonly localUfrag: string;
  readonly remoteUfrag: string;
  readonly checks: boolean;
  readonly connectionState: RTCPeerConnectionState;
  readonly channels: FakeDataChannel[];
  become(state: RTCPeerConnectionState): void;
  join(other: NetworkEnd): void;
  /** What it sends now. */
  readonly sending: readonly FakeFlow[];
  /** A tenth of a second of that has come. */
  arrive(flow: FakeFlow): void;
}

/** What flows on one line of a connection. */
export interface FakeFlow {
  readonly mid: string;
  readonly kind: 'audio' | 'video';
  /** It is the silence of a microphone that is off. */
  readonly silent: boolean;
  /** How high the pictures are, where one line brings several sizes. */
  readonly heights?: readonly number[];
}

/** The wires between the connections of a test; {@link cut} takes them away. */
export class FakeNetwork {
  readonly connections: FakePeerConnection[] = [];
  private readonly servers: NetworkEnd[] = [];
  /** Whether a way leads from page to page. */
  direct = true;
  /** After how many milliseconds a browser says in its statistics what it has just described. */
  statsLag = 0;
  private up = true;

  readonly connect = (configuration: RTCConfiguration): RTCPeerConnection => {
    const connection = new FakePeerConnection(configuration, this);
    this.connections.push(connection);
    return connection as unknown as RTCPeerConnection;
  };

  /** Takes an end that is no page's. */
  add(end: NetworkEnd): void {
    this.servers.push(end);
  }

  private get ends(): NetworkEnd[] {
    return [...this.connections, ...this.servers];
  }

  cut(state: 'disconnected' | 'failed'): void {
    this.up = false;
    for (const each of this.ends) {
      if (each.connectionState === 'connected') each.become(state);
    }
  }

  restore(): void {
    this.up = true;
  }

  /** Lets what is sent flow for a tenth of a second. */
  flow(): void {
    for (const one of this.ends.filter(({ connectionState }) => connectionState === 'connected'))
      for (const flow of one.sending) this.otherEnd(one)?.arrive(flow);
  }

  private otherEnd(one: NetworkEnd): NetworkEnd | undefined {
    return this.ends.find(
      (each) =>
        each.checks && each.localUfrag === one.remoteUfrag && each.remoteUfrag === one.localUfrag,
    );
  }

  private isServer(end: NetworkEnd): boolean {
    return this.servers.includes(end);
  }

  settle(): void {
    if (!this.up) return;
    for (const one of this.ends.filter(({ checks }) => checks)) {
      const other = this.otherEnd(one);
      if (other !== undefined && (this.direct || this.isServer(one) || this.isServer(other))) {
        one.become('connected');
        other.become('connected');
        one.join(other);
        other.join(one);
      }
    }
  }
}
