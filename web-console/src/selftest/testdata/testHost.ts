import type { DevicesHost } from '../deviceCheck';
import type { FacesHost } from '../selfTestFaces';
import type { SelfTestHost } from '../selfTestMedia';
import { FRAME_MILLIS, numberAt, type PictureKind, SHEETS } from '../pattern';
import type { KioskTools } from '../selfTestTools';
import type { LocalMediaState } from '../../media/localMedia';
import { fakeTrack, FakeStream } from '../../media/testdata/fakeMedia';
import type { FakeNetwork } from '../../media/testdata/fakeNetwork';
import type { FakePeerConnection } from '../../media/testdata/fakeRtc';

/** The browser of a page in a dial-test: what it sends, and what it is given to read. */
export class TestHost implements SelfTestHost, FacesHost {
  /** What is going on here and must be stopped when the test is over. */
  readonly open = new Set<string>();
  readonly connections: FakePeerConnection[] = [];
  /** What a kiosk has beside its page. */
  kioskTools: KioskTools | undefined;
  /** Its own microphone and camera. */
  devices: DevicesHost | undefined;
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
  private own: LocalMediaState = {
    phase: 'on',
    stream: new FakeStream([]) as unknown as MediaStream,
    audio: fakeTrack('audio', 'microphone'),
    video: fakeTrack('video', 'camera'),
  };
  private readonly network: FakeNetwork;

  constructor(network: FakeNetwork) {
    this.network = network;
  }

  /** Camera and microphone may not be used here. */
  refuseMedia(): void {
    this.own = {
      phase: 'failed',
      cameraProblem: 'NOT_ALLOWED',
      microphoneProblem: 'NOT_ALLOWED',
    };
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

  sendPictures(_aheadMillis: number, kind: PictureKind) {
    this.open.add(`pictures of a ${kind}`);
    return {
      track: fakeTrack('video', kind),
      stop: () => void this.open.delete(`pictures of a ${kind}`),
    };
  }

  /** Reads a picture as often as one of that kind is drawn. */
  readPictures(
    _track: MediaStreamTrack,
    kind: PictureKind,
    seen: Parameters<SelfTestHost['readPictures']>[2],
  ) {
    this.open.add(`reading a ${kind}`);
    const { width, height } = SHEETS[kind];
    const timer = setInterval(
      () => seen({ number: numberAt(Date.now()), at: Date.now(), width, height }),
      FRAME_MILLIS[kind],
    );
    return () => {
      clearInterval(timer);
      this.open.delete(`reading a ${kind}`);
    };
  }
}
