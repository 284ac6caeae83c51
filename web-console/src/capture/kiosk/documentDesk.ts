import type { LiveClient } from '../../live/client';
import { Listeners } from '../../live/listeners';
import type { CallMedia } from '../../media/callMedia';
import type { CallId, CallView } from '../../protocol/generated';
import type { ProblemError, ToldProblem } from '../../rest/problem';
import type { captures } from '../api';
import type { DocumentCamera } from '../camera';
import type { Flaw } from '../imaging/quality';
import type { Vision } from '../imaging/vision';

/** How far showing documents has come at the kiosk. */
export type Showing =
  | { readonly step: 'off' }
  /** The camera is being opened. */
  | { readonly step: 'opening' }
  /** The citizen sees the camera's picture; `sent` says how many pictures have been sent. */
  | { readonly step: 'aiming'; readonly track: MediaStreamTrack; readonly sent: number }
  /** A picture is taken, judged and sent. */
  | { readonly step: 'taking'; readonly track: MediaStreamTrack; readonly sent: number }
  /** Something is wrong with it: the citizen takes it again or sends it as it is. */
  | {
      readonly step: 'doubtful';
      readonly track: MediaStreamTrack;
      readonly sent: number;
      readonly picture: Blob;
      readonly flaws: readonly Flaw[];
    }
  /** It could not be taken or sent; without a problem it was the camera. */
  | {
      readonly step: 'failed';
      readonly track: MediaStreamTrack;
      readonly sent: number;
      readonly problem: ToldProblem | undefined;
    };

type Open = Exclude<Showing, { step: 'off' | 'opening' }>;

export interface DocumentDeskParts {
  readonly live: Pick<LiveClient, 'send'>;
  readonly media: Pick<CallMedia, 'sendDocument'>;
  readonly camera: DocumentCamera;
  readonly vision: Vision;
  readonly upload: typeof captures.take;
}

/**
 * The citizen's side of showing documents, driven by the call's view: the camera is open while documents are shown and
 * not a moment longer, and a picture is taken whenever the clerk wants one.
 */
export class DocumentDesk {
  private readonly parts: DocumentDeskParts;
  private readonly changes = new Listeners<void>();
  private snapshot: Showing = { step: 'off' };
  private call: CallId | undefined;
  private wanted = 0;
  /** Grows whenever the camera is opened or closed; what was begun before is not heard any more. */
  private turn = 0;

  constructor(parts: DocumentDeskParts) {
    this.parts = parts;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.changes.add(listener);
  readonly getSnapshot = (): Showing => this.snapshot;

  /** The citizen agrees: opens the camera first, for a consent to nothing would only confuse. */
  async allow(call: CallId): Promise<void> {
    if (this.snapshot.step !== 'off') return;
    const turn = this.begin(call);
    try {
      const track = await this.parts.camera.open();
      if (turn !== this.turn) {
        track.stop();
        return;
      }
      track.addEventListener('ended', () => {
        if (turn === this.turn) this.parts.live.send({ type: 'StopDocument', call });
      });
      this.parts.media.sendDocument(track);
      this.show({ step: 'aiming', track, sent: 0 });
      this.parts.live.send({ type: 'AllowDocument', call });
    } catch {
      if (turn !== this.turn) return;
      this.close();
      this.parts.live.send({ type: 'RefuseDocument', call, why: 'NOT_POSSIBLE' });
    }
  }

  refuse(call: CallId): void {
    this.parts.live.send({ type: 'RefuseDocument', call, why: 'DECLINED' });
  }

  /** The citizen shows no more, at once and not only when the server has agreed. */
  stop(): void {
    const { call } = this;
    this.close();
    if (call !== undefined) this.parts.live.send({ type: 'StopDocument', call });
  }

  /** Goes along with the call as it is now. */
  follow(view: CallView | undefined): void {
    const shown = view?.phase.type === 'Active' ? view.phase.document : undefined;
    if (shown?.type !== 'DocumentAsked' && shown?.type !== 'DocumentShown') this.close();
    else if (view?.id !== this.call) this.close();
    if (shown?.type !== 'DocumentShown' || shown.pictures <= this.wanted) return;
    this.wanted = shown.pictures;
    void this.take();
  }

  /** Takes a picture, judges it, and sends it when nothing is wrong with it. */
  async take(): Promise<void> {
    const open = this.open();
    if (open === undefined || open.step === 'taking') return;
    const { turn } = this;
    this.show({ step: 'taking', track: open.track, sent: open.sent });
    try {
      const picture = await this.parts.camera.take();
      const { flaws } = await this.parts.vision.judge(picture);
      if (turn !== this.turn) return;
      if (flaws.length > 0) this.show({ ...open, step: 'doubtful', picture, flaws });
      else await this.send(picture);
    } catch {
      if (turn === this.turn) this.fail(undefined);
    }
  }

  /** Sends the doubtful picture as it is: a worn document does not get better. */
  async sendAnyway(): Promise<void> {
    if (this.snapshot.step === 'doubtful') await this.send(this.snapshot.picture);
  }

  private async send(picture: Blob): Promise<void> {
    const open = this.open();
    const { call, turn } = this;
    if (open === undefined || call === undefined) return;
    this.show({ step: 'taking', track: open.track, sent: open.sent });
    try {
      await this.parts.upload(call, picture);
      if (turn === this.turn) this.show({ step: 'aiming', track: open.track, sent: open.sent + 1 });
    } catch (problem) {
      if (turn === this.turn) this.fail(problem as ProblemError);
    }
  }

  private fail(problem: ToldProblem | undefined): void {
    const open = this.open();
    if (open !== undefined)
      this.show({ step: 'failed', track: open.track, sent: open.sent, problem });
  }

  private open(): Open | undefined {
    const now = this.snapshot;
    return now.step === 'off' || now.step === 'opening' ? undefined : now;
  }

  private begin(call: CallId): number {
    this.turn += 1;
    this.call = call;
    this.wanted = 0;
    this.show({ step: 'opening' });
    return this.turn;
  }

  private close(): void {
    if (this.snapshot.step === 'off') return;
    this.turn += 1;
    this.call = undefined;
    this.parts.media.sendDocument(null);
    this.parts.camera.close();
    this.show({ step: 'off' });
  }

  private show(next: Showing): void {
    this.snapshot = next;
    this.changes.tell();
  }
}
