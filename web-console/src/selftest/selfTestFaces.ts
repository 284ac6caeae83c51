import { NO_TRACKS } from '../media/lanes';
import type { LocalMedia } from '../media/localMedia';
import { mediaConfiguration } from '../media/mediaConnection';
import { PeerLink } from '../media/peerLink';
import type { CallViewPeerView, SignalPayload } from '../protocol/generated';

/** What people seeing each other need of the browser. */
export interface FacesHost {
  createConnection(configuration: RTCConfiguration): RTCPeerConnection;
  createStream(tracks?: MediaStreamTrack[]): MediaStream;
  iceServers(): RTCIceServer[];
  /** This machine's camera and microphone, as calls use them. */
  readonly local: Pick<LocalMedia, 'hold' | 'wantCamera' | 'subscribe' | 'getSnapshot'>;
}

/** What is seen and heard of the other end of an attended dial-test. */
export interface Face {
  readonly stream: MediaStream;
}

/**
 * People at both ends of an attended dial-test see and hear each other over a link of its own, so that what is measured beside
 * it stays what it is. Camera and microphone are on for exactly as long, and nothing of it is kept.
 */
export class SelfTestFaces {
  readonly link: PeerLink;
  /** Another one whenever something new has come. */
  face: Face;
  private readonly host: FacesHost;
  private readonly stops: (() => void)[];

  constructor(
    peer: CallViewPeerView,
    host: FacesHost,
    tell: { signal(payload: SignalPayload): void; changed(): void },
  ) {
    this.host = host;
    const connection = host.createConnection(mediaConfiguration(host.iceServers()));
    this.link = new PeerLink(peer, connection, {
      iceServers: () => host.iceServers(),
      createStream: () => host.createStream(),
      signal: (payload) => tell.signal(payload),
      changed: () => undefined,
    });
    this.face = { stream: this.link.remote };
    connection.addEventListener('track', () => {
      this.face = { stream: this.link.remote };
      tell.changed();
    });
    host.local.wantCamera(true);
    this.stops = [host.local.hold(), host.local.subscribe(() => this.send())];
    this.send();
  }

  close(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.link.close();
  }

  private send(): void {
    const own = this.host.local.getSnapshot();
    const { audio, video } = own.phase === 'on' ? own : NO_TRACKS;
    this.link.senders.use({ ...NO_TRACKS, audio, video });
  }
}
