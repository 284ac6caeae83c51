import type { PeerLink } from '../media/peerLink';
import type { DialTestTools, DialTestToolsLine, SelfTestView } from '../protocol/generated';
import { checkDevices, type DevicesHost } from './deviceCheck';
import { EchoAnswer, EchoPings, type PingGate } from './echoes';
import { type LineTransfers, measureLine } from './lineMeter';
import { checkPaper, type PaperHost } from './paperCheck';
import type { PictureKind } from './pattern';
import { PictureLog, type SeenPicture } from './pictureLog';

/** What a kiosk has beside its page; a console has nothing of it. */
export interface KioskTools {
  readonly gate: PingGate;
  readonly paper: PaperHost;
  readonly line: LineTransfers;
}

/** What the tools need of the browser. */
export interface ToolsHost {
  /** Milliseconds that never run backwards. */
  now(): number;
  sendPictures(
    aheadMillis: number,
    kind: PictureKind,
  ): { readonly track: MediaStreamTrack; stop(): void };
  readPictures(
    track: MediaStreamTrack,
    kind: PictureKind,
    seen: (picture: SeenPicture) => void,
  ): () => void;
  readonly kioskTools?: KioskTools | undefined;
  /** The own microphone and camera; a probe has neither. */
  readonly devices?: DevicesHost | undefined;
}

/** The other side may still measure sound and picture a moment longer than this one. */
const SETTLE_MILLIS = 500;

/**
 * What a page tries in a dial-test beside face and voice: a drawn page in the screen's stead, pings over the channel of
 * control, the own microphone and camera, the document camera, and the line. Whatever it opens is closed with it.
 */
export class SelfTestTools {
  /** What the kiosk sends in place of its screen. */
  readonly page: MediaStreamTrack | null;
  private readonly host: ToolsHost;
  private readonly broken = new AbortController();
  private readonly stops: (() => void)[] = [];
  private readonly log: PictureLog;
  private readonly pings: EchoPings | undefined;
  private readonly answers: EchoAnswer | undefined;
  private readonly papers: Promise<void>;
  private readonly devices: Promise<void>;
  private told: DialTestTools = {};

  constructor(
    link: PeerLink,
    host: ToolsHost,
    clock: { aheadMillis: number; toServer: (epochMillis: number) => number },
  ) {
    this.host = host;
    this.log = new PictureLog(clock.toServer);
    const kiosk = link.initiates ? host.kioskTools : undefined;
    this.answers = kiosk && new EchoAnswer(link.control, kiosk.gate);
    this.pings = link.initiates ? undefined : new EchoPings(link.control, () => host.now());
    this.page = link.initiates ? this.drawPage(clock.aheadMillis) : null;
    this.papers = kiosk === undefined ? Promise.resolve() : this.check(kiosk.paper);
    this.devices = host.devices === undefined ? Promise.resolve() : this.tryOut(host.devices);
  }

  /** Reads what comes in place of the other side's screen. */
  watch(screen: MediaStreamTrack): void {
    this.stops.push(this.host.readPictures(screen, 'page', (picture) => this.log.add(picture)));
  }

  /** Takes down what went over the link, as it is now. */
  note(): void {
    const gate = this.answers?.report();
    this.told = {
      ...this.told,
      ...(gate && { gate }),
      ...(this.pings && { echo: this.pings.report(), screen: this.log.report() }),
    };
  }

  /** Ends when what needs longer is done: the cameras and the microphone, and then the line, if it is wished for. */
  async finish({ line: wish }: SelfTestView): Promise<void> {
    await Promise.all([this.papers, this.devices]);
    const { kioskTools } = this.host;
    if (wish === undefined || kioskTools === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MILLIS));
    const { signal } = this.broken;
    const line = await measureLine(kioskTools.line, wish, () => this.host.now(), signal).catch(
      (): DialTestToolsLine | undefined => undefined,
    );
    this.told = { ...this.told, ...(line && { line }) };
  }

  /** What is known by now. */
  report(): DialTestTools {
    return this.told;
  }

  close(): void {
    this.broken.abort();
    for (const stop of this.stops.splice(0)) stop();
    this.pings?.stop();
    this.answers?.stop();
  }

  private drawPage(aheadMillis: number): MediaStreamTrack {
    const pictures = this.host.sendPictures(aheadMillis, 'page');
    this.stops.push(() => pictures.stop());
    return pictures.track;
  }

  private async check(host: PaperHost): Promise<void> {
    const paper = await checkPaper(host, () => this.host.now(), this.broken.signal);
    this.told = { ...this.told, paper };
  }

  /** What the browser cannot even try is not told. */
  private async tryOut(host: DevicesHost): Promise<void> {
    const devices = await checkDevices(host, () => this.host.now(), this.broken.signal).catch(
      (): undefined => undefined,
    );
    this.told = { ...this.told, ...(devices && { devices }) };
  }
}
