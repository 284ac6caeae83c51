import type { MediaKind } from '../protocol/generated';
import type { LinkSample } from './sample';

/** Sound without a picture for this long counts as sound only; a first picture usually takes a tenth of it. */
const PICTURE_MILLIS = 1_500;
/** A picture that has not moved for this long is not one any more: the peer has switched it off or saves it. */
const STILL_MILLIS = 3_000;
/** Fewer packets may be left over from the connection's set-up. */
const SOUND_PACKETS = 5;

/** Finds out what a page really decodes from its peer. */
export class Reception {
  private kind: MediaKind | undefined;
  private frames = 0;
  private frameAt: number | undefined;
  private soundSince: number | undefined;
  private packets: number | undefined;

  /** What is received now; nothing until the first of it was decoded. */
  get receiving(): MediaKind | undefined {
    return this.kind;
  }

  /** A frame of the peer was shown on the screen. */
  frameShown(at: number): void {
    this.frameAt = at;
    this.kind = 'AUDIO_AND_VIDEO';
  }

  /** Media flow again after a hold: a picture that there was gets its time to move anew. */
  resume(at: number): void {
    if (this.frameAt !== undefined) this.frameAt = at;
  }

  add(sample: LinkSample): void {
    if (sample.framesDecoded > this.frames) this.frameShown(sample.at);
    this.frames = sample.framesDecoded;
    this.packets ??= sample.audioPackets;
    if (sample.audioPackets - this.packets >= SOUND_PACKETS) this.soundSince ??= sample.at;
    const moving = this.frameAt !== undefined && sample.at - this.frameAt < STILL_MILLIS;
    const listening =
      this.soundSince !== undefined && sample.at - this.soundSince >= PICTURE_MILLIS;
    if (!moving && listening) this.kind = 'AUDIO_ONLY';
  }
}
