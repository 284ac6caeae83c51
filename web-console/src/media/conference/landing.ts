import type { MediaKind } from '../../protocol/generated';

/** What comes from a peer over the direct link to it. */
export interface DirectReception {
  readonly receiving?: MediaKind;
  /** It is not the silence of a microphone that is off. */
  readonly audible: boolean;
}

/** What the server is told of a page's way to a bridge. */
type Word = 'ConferenceUp' | 'ConferenceDown';

/**
 * How far this page has come on its way to a bridge. It says so, each thing once, and again only when what it has said was not
 * carried out.
 */
export class Landing {
  private readonly say: (word: Word) => string;
  private state: 'landing' | 'landed' | 'lost' = 'landing';
  private told: { readonly word: Word; readonly ref: string } | undefined;

  /** @param say tells the server; gives the reference under which a refusal would come back */
  constructor(say: (word: Word) => string) {
    this.say = say;
  }

  get goesOn(): boolean {
    return this.state === 'landing';
  }

  get isDone(): boolean {
    return this.state === 'landed';
  }

  get isLost(): boolean {
    return this.state === 'lost';
  }

  /** The bridge brings what is wanted of it. */
  land(): void {
    this.state = 'landed';
    this.tell();
  }

  /** The bridge brings nothing any more. */
  lose(): void {
    this.state = 'lost';
    this.tell();
  }

  /** Says what there is to say. */
  tell(): void {
    if (this.state === 'landing') return;
    const word = this.state === 'lost' ? 'ConferenceDown' : 'ConferenceUp';
    if (this.told?.word === word) return;
    this.told = { word, ref: this.say(word) };
  }

  /** A command with that reference was not carried out. What is then still to be said is said again. */
  refused(ref: string): void {
    if (ref === this.told?.ref) this.told = undefined;
  }
}

/** Whether a bridge that brings this brings at least what the direct link does. */
export function bringsEnough(
  overBridge: MediaKind | undefined,
  direct: DirectReception | undefined,
): boolean {
  switch (direct?.receiving) {
    case 'AUDIO_AND_VIDEO':
      return overBridge === 'AUDIO_AND_VIDEO';
    case 'AUDIO_ONLY':
      // A microphone that is off sends silence to a page, and a bridge sends none on.
      return overBridge !== undefined || !direct.audible;
    case undefined:
      return true;
  }
}
