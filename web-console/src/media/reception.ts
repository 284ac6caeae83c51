import type { MediaKind } from '../protocol/generated';
import type { LinkSample } from './sample';

/** Sound without a picture for this long counts as sound only; a first picture usually takes a tenth of it. */
const PICTURE_MILLIS = 1_500;
/** A picture that has not moved for this long is not one any more: the peer has switched it off or saves it. */
const STILL_MILLIS = 3_000;
/** Fewer packets may be left over from the connection's set-up. */
const SOUND_PACKETS = 5;
/** Nobody who is listened to with an open microphone is without the least sound for this long. */
const SILENT_MILLIS = 5_000;

/** Finds out what a page really decodes from its peer. */
export class Reception {
  private readonly silence: 'sent' | 'dropped';
  private kind: MediaKind | undefined;
  /** Unknown where what was decoded so far says nothing. */
  private frames: number | undefined = 0;
  private frameAt: number | undefined;
  private soundSince: number | undefined;
  private packets: number | undefined;
  private energy: number | undefined;
  private soundAt: number | undefined;
  private at = 0;

  /** @param silence whether packets come from a microphone that is off, as between pages; a media bridge drops them */
  constructor(silence: 'sent' | 'dropped' = 'sent') {
    this.silence = silence;
  }

  /** What is received now; nothing until the first of it was decoded. */
  get receiving(): MediaKind | undefined {
    return this.kind;
  }

  /** Whether what is received can be heard: it is not the silence of a microphone that is off. */
  get audible(): boolean {
    return this.soundAt !== undefined && this.at - this.soundAt < SILENT_MILLIS;
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

  /** The peer's media take another way: only what is decoded after the next sample says something again. */
  forget(): void {
    this.kind = undefined;
    this.frames = undefined;
    this.frameAt = undefined;
    this.soundSince = undefined;
    this.packets = undefined;
  }

  add(sample: LinkSample): void {
    if (sample.framesDecoded > (this.frames ?? sample.framesDecoded)) this.frameShown(sample.at);
    this.frames = sample.framesDecoded;
    this.listen(sample);
    const still = this.frameAt === undefined || sample.at - this.frameAt >= STILL_MILLIS;
    const heard = this.soundSince !== undefined && sample.at - this.soundSince >= PICTURE_MILLIS;
    const stopped = this.frameAt !== undefined && this.silence === 'dropped';
    if (still && (heard || stopped)) this.kind = 'AUDIO_ONLY';
  }

  private listen({ at, audioPackets, audioEnergy }: LinkSample): void {
    this.at = at;
    this.packets ??= audioPackets;
    if (audioPackets - this.packets >= SOUND_PACKETS) this.soundSince ??= at;
    if (audioEnergy > (this.energy ?? audioEnergy)) this.soundAt = at;
    this.energy = audioEnergy;
  }
}
