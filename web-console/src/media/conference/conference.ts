import type {
  CallId,
  CallView,
  CallViewConferenceView,
  PeerId,
  ServerMessageConferenceChannel,
  ServerMessageSignal,
} from '../../protocol/generated';
import { EarlyMessages } from '../earlyMessages';
import { NO_TRACKS, type OutgoingTracks } from '../lanes';
import { Participation, type ParticipationHost, type SeatMedia } from './participation';

/**
 * For so long at most the bridge waits for the direct links of people who have just met. To connect with a bridge and to begin
 * its decoders takes a small machine as long as everybody's first picture, and a direct link brings that sooner.
 */
const DIRECT_FIRST_MILLIS = 1_000;

/**
 * The conference of the call that is shown: the link to the media bridge that its view lists, and none when it lists none. It
 * does not matter what came before the view or was missed.
 */
export class Conference {
  private readonly host: ParticipationHost;
  private readonly signals: EarlyMessages<ServerMessageSignal>;
  private readonly channels: EarlyMessages<ServerMessageConferenceChannel>;
  private local: OutgoingTracks = NO_TRACKS;
  private part: Participation | undefined;
  /** Ends the time in which the bridge waits. */
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ParticipationHost) {
    this.host = host;
    this.signals = new EarlyMessages(() => host.now());
    this.channels = new EarlyMessages(() => host.now());
  }

  /** Takes part as this view says; without a conference, or without a call, not at all. */
  show(call: CallView | undefined): void {
    const view = call?.conference;
    if (view?.link !== this.part?.id) this.leave();
    if (call === undefined) this.channels.clear();
    else if (view !== undefined) this.keep(call.id, view);
  }

  /** The camera and microphone as they are now. */
  useTracks(tracks: OutgoingTracks): void {
    this.local = tracks;
    this.part?.use(tracks);
  }

  /** A direct link has come, gone or changed its phase. */
  linksChanged(): void {
    this.part?.linksChanged();
  }

  /** Something comes over a direct link from which nothing came, or the other way round. */
  directChanged(): void {
    if (this.waiting !== undefined) this.beginOnceSeen();
  }

  /** Takes what the bridge says; kept for a moment when its link is not shown yet, or still waits. */
  receive(signal: ServerMessageSignal): void {
    if (this.part?.id === signal.link && this.waiting === undefined)
      this.part.receive(signal.payload);
    else this.signals.keep(signal);
  }

  /** Takes where the bridge hears this page's wishes; kept for a moment when its link is not shown yet. */
  openChannel(channel: ServerMessageConferenceChannel): void {
    if (this.part?.id === channel.link) this.part.openChannel(channel.url);
    else this.channels.keep(channel);
  }

  /** What comes from that peer over the bridge; nothing unless he has a seat in the conference. */
  seatOf(peer: PeerId): SeatMedia | undefined {
    return this.part?.seatOf(peer);
  }

  /** The screen shows a frame that came from that peer over the bridge. */
  frameShown(peer: PeerId): void {
    this.part?.frameShown(peer);
  }

  /** The page draws its pictures in other sizes, or can be seen or not any more. */
  viewChanged(): void {
    this.part?.renewWishes();
  }

  /** A command with that reference was not carried out. */
  refused(ref: string): void {
    this.part?.refused(ref);
  }

  private leave(): void {
    const { part } = this;
    this.part = undefined;
    this.stopWaiting();
    part?.close();
    this.host.changed();
  }

  private keep(call: CallId, view: CallViewConferenceView): void {
    if (this.part !== undefined) {
      this.part.follow(view);
      this.directChanged();
      return;
    }
    const part = new Participation(call, view, this.host);
    this.part = part;
    part.use(this.local);
    this.waiting = setTimeout(() => this.begin(), DIRECT_FIRST_MILLIS);
    this.beginOnceSeen();
    // The last address is the one that is good.
    const channel = this.channels.take(view.link).at(-1);
    if (channel !== undefined) part.openChannel(channel.url);
    this.host.changed();
  }

  private beginOnceSeen(): void {
    const awaited = this.part?.awaitsDirectly.some(
      (peer) => this.host.reaches(peer) && this.host.direct(peer)?.receiving === undefined,
    );
    if (awaited !== true) this.begin();
  }

  private begin(): void {
    this.stopWaiting();
    const { part } = this;
    if (part !== undefined)
      for (const { payload } of this.signals.take(part.id)) part.receive(payload);
  }

  private stopWaiting(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
  }
}
