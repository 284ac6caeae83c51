import type {
  CallViewPeerView,
  DialTestReport,
  DialTestReportSound,
  SelfTestView,
  SignalPayload,
} from '../protocol/generated';
import { NO_TRACKS } from '../media/lanes';
import { mediaConfiguration } from '../media/mediaConnection';
import { PeerLink } from '../media/peerLink';
import { pathOf } from './path';
import { PictureLog, type SeenPicture } from './pictureLog';
import { SelfTestTools, type ToolsHost } from './selfTestTools';

/** A tone that is sent, and an ear for the other side's. */
export interface SelfTestSound {
  readonly track: MediaStreamTrack;
  hear(stream: MediaStream): void;
  report(): DialTestReportSound;
}

/** What the media of a dial-test need of the browser; tests bring their own. */
export interface SelfTestHost extends ToolsHost {
  createConnection(configuration: RTCConfiguration): RTCPeerConnection;
  createStream(tracks?: MediaStreamTrack[]): MediaStream;
  iceServers(): RTCIceServer[];
  /** This machine's clock, in epoch milliseconds. */
  epochMillis(): number;
  /** The server's clock as this page knows it, in epoch milliseconds. */
  serverMillis(): number;
  /** Nothing in a browser that makes no sound before it is touched. */
  openSound(hertz: number): Promise<(SelfTestSound & { stop(): void }) | undefined>;
}

/** What the media tell the page. */
export interface SelfTestListener {
  signal(payload: SignalPayload): void;
  measured(report: DialTestReport): void;
}

/** So many times as long as pictures are measured, the first one is waited for: a busy machine may need a while to draw it. */
const PATIENCE = 2;

/** What is kept for the report's own way, out of the time that there is. */
const TELL_MILLIS = 5_000;

/**
 * The media of one dial-test: a link of the very kind that a call has, over the same servers, which carries a numbered picture
 * and a tone both ways, a drawn page from the kiosk, and nothing of a camera or a microphone: they are tried out beside it. It measures once, and stays until
 * it is closed, for the other side may still be measuring.
 */
export class SelfTestMedia {
  readonly link: PeerLink;
  private readonly host: SelfTestHost;
  private readonly listener: SelfTestListener;
  private readonly view: SelfTestView;
  private readonly begun: number;
  private readonly pictures: { readonly track: MediaStreamTrack; stop(): void };
  private readonly log: PictureLog;
  private readonly tools: SelfTestTools;
  private sound: (SelfTestSound & { stop(): void }) | undefined;
  private readonly stops: (() => void)[] = [];
  private connectedAfter: number | undefined;
  private seen = false;
  private measuring: Promise<DialTestReport> | undefined;
  private told = false;
  private closed = false;

  constructor(
    view: SelfTestView,
    peer: CallViewPeerView,
    host: SelfTestHost,
    listener: SelfTestListener,
  ) {
    this.host = host;
    this.listener = listener;
    this.view = view;
    this.begun = host.now();
    const toServer = (epochMillis: number) => epochMillis - this.aheadMillis();
    this.log = new PictureLog(toServer);
    this.pictures = host.sendPictures(-this.aheadMillis(), 'face');
    const connection = host.createConnection(mediaConfiguration(host.iceServers()));
    this.link = new PeerLink(peer, connection, {
      iceServers: () => host.iceServers(),
      createStream: () => host.createStream(),
      signal: (payload) => listener.signal(payload),
      changed: () => this.linkChanged(),
    });
    this.tools = new SelfTestTools(this.link, host, { aheadMillis: -this.aheadMillis(), toServer });
    connection.addEventListener('track', ({ track }) => this.take(track));
    this.send();
    void host.openSound(view.sendHertz).then((sound) => this.useSound(sound));
    const left = Date.parse(view.endsBy) - host.serverMillis();
    this.after(Math.max(0, left - TELL_MILLIS), () => void this.tell());
  }

  receive(payload: SignalPayload): void {
    this.link.receive(payload);
  }

  close(): void {
    this.closed = true;
    for (const stop of this.stops.splice(0)) stop();
    this.tools.close();
    this.link.close();
    this.pictures.stop();
    this.sound?.stop();
  }

  private aheadMillis(): number {
    return this.host.epochMillis() - this.host.serverMillis();
  }

  private after(millis: number, work: () => void): void {
    const timer = setTimeout(work, millis);
    this.stops.push(() => clearTimeout(timer));
  }

  private useSound(sound: (SelfTestSound & { stop(): void }) | undefined): void {
    if (this.closed) {
      sound?.stop();
      return;
    }
    this.sound = sound;
    this.send();
    this.hear();
  }

  private send(): void {
    const { sound, pictures } = this;
    this.link.senders.use({
      ...NO_TRACKS,
      video: pictures.track,
      screen: this.tools.page,
      audio: sound?.track ?? null,
    });
  }

  private take(track: MediaStreamTrack): void {
    if (this.link.remoteScreen.getTracks().includes(track)) this.tools.watch(track);
    if (!this.link.remote.getTracks().includes(track)) return;
    if (track.kind === 'audio') this.hear();
    else this.stops.push(this.host.readPictures(track, 'face', (picture) => this.see(picture)));
  }

  private hear(): void {
    const [track] = this.link.remote.getAudioTracks();
    if (track !== undefined) this.sound?.hear(this.host.createStream([track]));
  }

  private linkChanged(): void {
    if (this.closed || this.link.phase !== 'connected' || this.connectedAfter !== undefined) return;
    this.connectedAfter = this.host.now() - this.begun;
    this.after(PATIENCE * this.view.measureMillis, () => void this.finish());
  }

  /** From the first picture on it is measured how they go on. */
  private see(picture: SeenPicture): void {
    this.log.add(picture);
    if (this.seen) return;
    this.seen = true;
    this.after(this.view.measureMillis, () => void this.finish());
  }

  /** Sound and picture first: what takes longer must not be measured with them. */
  private async finish(): Promise<void> {
    if (this.measuring !== undefined) return;
    await this.measured();
    await this.tools.finish(this.view);
    await this.tell();
  }

  private async tell(): Promise<void> {
    const report = await this.measured();
    if (this.told || this.closed) return;
    this.told = true;
    this.listener.measured({ ...report, tools: this.tools.report() });
  }

  /** What has been measured by the first time that it is asked for. */
  private measured(): Promise<DialTestReport> {
    this.measuring ??= this.measure();
    return this.measuring;
  }

  private async measure(): Promise<DialTestReport> {
    this.tools.note();
    const [picture, sound] = [this.log.report(), this.sound?.report()];
    const path =
      this.connectedAfter === undefined
        ? undefined
        : pathOf(await this.link.connection.getStats(), this.connectedAfter);
    return {
      picture,
      clockAheadMillis: Math.round(this.aheadMillis()),
      ...(path === undefined ? {} : { path }),
      ...(sound === undefined ? {} : { sound }),
    };
  }
}
