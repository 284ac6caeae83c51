import type { FacesHost } from '../selfTestFaces';
import type { SelfTestHost } from '../selfTestMedia';
import { numberAt } from '../pattern';
import { fakeTrack, FakeStream } from '../../media/testdata/fakeMedia';
import type { FakeNetwork } from '../../media/testdata/fakeNetwork';
import type { FakePeerConnection } from '../../media/testdata/fakeRtc';

/** The browser of a page in a dial-test: what it sends, and what it is given to read. */
export class TestHost implements SelfTestHost, FacesHost {
  /** What is going on here and must be stopped when the test is over. */
  readonly open = new Set<string>();
  readonly connections: FakePeerConnection[] = [];
  /** The tone that this page sends, and the one that it hears. */
  hertz = 0;
  hears = 0;
  readonly local: FacesHost['local'] = {
    hold: () => {
      this.open.add('camera');
      return () => void this.open.delete('camera');
    },
    wantCamera: () => undefined,
    subscribe: () => () => undefined,
    getSnapshot: () => this.own,
  };
  private readonly own = {
    phase: 'on' as const,
    stream: new FakeStream([]) as unknown as MediaStream,
    audio: fakeTrack('audio', 'microphone'),
    video: fakeTrack('video', 'camera'),
  };
  private readonly network: FakeNetwork;

  constructor(network: FakeNetwork) {
    this.network = network;
  }

  createConnection(configuration: RTCConfiguration): RTCPeerConnection {
    const connection = this.network.connect(configuration);
    this.connections.push(connection as unknown as FakePeerConnection);
    return connection;
  }

  createStream(tracks: MediaStreamTrack[] = []): MediaStream {
    return new FakeStream(tracks) as unknown as MediaStream;
  }

  iceServers(): RTCIceServer[] {
    return [];
  }

  now(): number {
    return performance.now();
  }

  epochMillis(): number {
    return Date.now();
  }

  serverMillis(): number {
    return Date.now();
  }

  openSound(hertz: number) {
    this.hertz = hertz;
    this.open.add('sound');
    return Promise.resolve({
      track: fakeTrack('audio', 'tone'),
      hear: () => undefined,
      report: () => ({ hertz: this.hears, levelDecibels: -22 }),
      stop: () => void this.open.delete('sound'),
    });
  }

  sendPictures() {
    this.open.add('pictures');
    return {
      track: fakeTrack('video', 'numbers'),
      stop: () => void this.open.delete('pictures'),
    };
  }

  readPictures(_track: MediaStreamTrack, seen: Parameters<SelfTestHost['readPictures']>[1]) {
    this.open.add('reading');
    const timer = setInterval(
      () => seen({ number: numberAt(Date.now()), at: Date.now(), width: 640, height: 360 }),
      40,
    );
    return () => {
      clearInterval(timer);
      this.open.delete('reading');
    };
  }
}
