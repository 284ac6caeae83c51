import type { ClientMessageSignal, PeerId } from '../../protocol/generated';
import { PeerLinks } from '../peerLinks';
import { FakeStream } from './fakeMedia';
import type { FakeNetwork } from './fakeNetwork';
import type { FakePeerConnection } from './fakeRtc';

/** One page: its links, what it sent, and whether its signals reach the other page. */
export class LinkedPage {
  readonly sent: ClientMessageSignal[] = [];
  readonly connections: FakePeerConnection[] = [];
  readonly links: PeerLinks;
  iceServers: RTCIceServer[] = [];
  deliver = true;
  /** Who this page is in the call now. */
  name: PeerId;
  private others: readonly LinkedPage[] = [];

  constructor(name: PeerId, network: FakeNetwork) {
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

  /** Brings these pages into one call. */
  static meet(...pages: LinkedPage[]): void {
    for (const page of pages) page.others = pages.filter((other) => other !== page);
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

  /** What is sent on the link to that peer now, audio first. */
  outgoingTo(peer: PeerId): (MediaStreamTrack | null)[] | undefined {
    const link = this.links.all.find((each) => each.peer === peer);
    return link?.connection.getTransceivers().map(({ sender }) => sender.track);
  }

  private relay(signal: ClientMessageSignal): void {
    this.sent.push(signal);
    if (!this.deliver) return;
    const { call, link, to, payload } = signal;
    const receiver = this.others.find(({ name }) => name === to);
    receiver?.links.receive({ type: 'Signal', call, link, from: this.name, payload });
  }
}
