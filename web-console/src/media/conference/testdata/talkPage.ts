import { vi } from 'vitest';
import { LiveClient } from '../../../live/client';
import { FakeServer } from '../../../live/testdata/fakeServer';
import type { ClientMessageSignal, PageId, PeerId } from '../../../protocol/generated';
import type { CallMedia } from '../../callMedia';
import type { PeerMedia } from '../../peerMedia';
import { FakeDevices } from '../../testdata/fakeDevices';
import type { FakeNetwork } from '../../testdata/fakeNetwork';
import type { FakePeerConnection } from '../../testdata/fakeRtc';
import { mediaPage } from '../../testdata/mediaPage';
import type { FakeVideobridge } from './fakeVideobridge';

/** One page in the talk: its media on a server, a network and a bridge that are all made up. */
export class TalkPage {
  readonly name: PeerId;
  /** The page, and the name of its stream on the bridge. */
  page: PageId;
  readonly server = new FakeServer();
  readonly devices = new FakeDevices();
  readonly connections: FakePeerConnection[] = [];
  readonly media: CallMedia;
  /** Whether what it says reaches anybody. */
  heard = true;
  private readonly live = new LiveClient({ role: 'KIOSK' }, this.server.environment());
  private visible = true;
  private visibilityChanged: () => void = () => undefined;
  private relayed = 0;

  constructor(name: PeerId, network: FakeNetwork, bridge: FakeVideobridge) {
    this.name = name;
    this.page = `page-${name}-0001`;
    this.media = mediaPage({
      live: this.live,
      devices: this.devices,
      network,
      callOf: ({ kiosk }) => kiosk?.call,
      host: {
        createConnection: (configuration) => {
          const connection = network.connect(configuration);
          this.connections.push(connection as unknown as FakePeerConnection);
          return connection;
        },
        openSocket: bridge.openSocket,
        visible: () => this.visible,
        onVisibilityChange: (listener) => {
          this.visibilityChanged = listener;
          return () => undefined;
        },
      },
    });
  }

  async start(): Promise<void> {
    // No beat is needed: these tests are not about a silent server.
    this.server.beatMillis = 3_600_000;
    this.media.start();
    this.live.start();
    await vi.advanceTimersByTimeAsync(0);
    this.server.welcome();
  }

  stop(): void {
    this.media.stop();
    this.live.stop();
  }

  /** What was sent of that kind. */
  sent(type: string): Record<string, unknown>[] {
    return this.server.sockets.flatMap(({ sent }) => sent).filter((frame) => frame.type === type);
  }

  /** What was signalled since it was asked last. */
  takeSignals(): ClientMessageSignal[] {
    const signals = this.sent('Signal') as unknown as ClientMessageSignal[];
    const fresh = signals.slice(this.relayed);
    this.relayed = signals.length;
    return fresh;
  }

  peer(name: PeerId): PeerMedia {
    const peer = this.media.getSnapshot().find((each) => each.peer === name);
    if (peer === undefined) throw new Error(`${this.name} does not see ${name}`);
    return peer;
  }

  /** The connections in the order in which they were made: to the other pages, then to bridges. */
  connection(index: number): FakePeerConnection {
    const connection = this.connections[index];
    if (connection === undefined) throw new Error(`${this.name} has no such connection`);
    return connection;
  }

  /** The tracks that go out on a connection now, in the order of its lines. */
  outgoing(index: number): (string | undefined)[] {
    return this.connection(index).transceivers.map(({ sender }) => sender.track?.id);
  }

  /** The encoder of the whole face on a connection. */
  encoding(index: number): RTCRtpEncodingParameters | undefined {
    return this.connection(index).transceivers[1]?.sender.getParameters().encodings.at(-1);
  }

  /** How high each picture is that its face is packed in on a connection. */
  heights(index: number): readonly number[] | undefined {
    return this.connection(index).transceivers[1]?.sender.heights;
  }

  setVisible(visible: boolean): void {
    this.visible = visible;
    this.visibilityChanged();
  }
}
