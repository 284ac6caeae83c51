import type { ClientMessageSignal } from '../../protocol/generated';
import { PeerLinks } from '../peerLinks';
import { FakeStream } from './fakeMedia';
import type { FakeNetwork, FakePeerConnection } from './fakeRtc';

/** One page: its links, what it sent, and whether its signals reach the other page. */
export class LinkedPage {
  readonly sent: ClientMessageSignal[] = [];
  readonly connections: FakePeerConnection[] = [];
  readonly links: PeerLinks;
  iceServers: RTCIceServer[] = [];
  deliver = true;
  other: LinkedPage | undefined;
  private readonly name: string;

  constructor(name: string, network: FakeNetwork) {
    this.name = name;
    this.links = new PeerLinks({
      createConnection: (configuration) => {
        const connection = network.connect(configuration);
        this.connections.push(connection as unknown as FakePeerConnection);
        return connection;
      },
      createStream: () => new FakeStream() as unknown as MediaStream,
      iceServers: () => this.iceServers,
      send: (signal) => this.relay(signal),
      now: () => performance.now(),
      changed: () => undefined,
    });
  }

  get connection(): FakePeerConnection {
    const last = this.connections.at(-1);
    if (last === undefined) throw new Error(`${this.name} has made no connection`);
    return last;
  }

  /** What the senders send now, audio first. */
  get outgoing(): (MediaStreamTrack | null)[] {
    return this.connection.transceivers.map(({ sender }) => sender.track);
  }

  private relay({ call, link, payload, ...rest }: ClientMessageSignal): void {
    this.sent.push({ call, link, payload, ...rest });
    if (!this.deliver) return;
    this.other?.links.receive({ type: 'Signal', call, link, from: this.name, payload });
  }
}
