/** How often each call is spoken. */
const TIMES = 2;
/** A little slower than talk: halls echo. */
const RATE = 0.85;

/**
 * Speaks calls one after the other, each twice. Browsers let a page speak only after somebody has touched it; until then,
 * and where there is no voice at all, nothing is spoken and nothing is queued.
 */
export class Voice {
  private allowed = false;
  private readonly speech: SpeechSynthesis | undefined;

  constructor(speech: SpeechSynthesis | undefined) {
    this.speech = speech;
  }

  /** Whether this browser can speak at all. */
  get exists(): boolean {
    return this.speech !== undefined;
  }

  /** To be called while somebody touches the page. */
  allow(): void {
    this.allowed = true;
    // The first utterance must come from the touch itself; an empty one opens the way for the others.
    this.speech?.speak(new SpeechSynthesisUtterance(''));
  }

  forbid(): void {
    this.allowed = false;
    this.speech?.cancel();
  }

  /** @param language of the text, as a BCP 47 tag */
  say(text: string, language: string): void {
    if (!this.allowed || this.speech === undefined) return;
    const voice = this.speech.getVoices().find(({ lang }) => lang.startsWith(language.slice(0, 2)));
    for (let time = 0; time < TIMES; time += 1) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      utterance.rate = RATE;
      if (voice !== undefined) utterance.voice = voice;
      this.speech.speak(utterance);
    }
  }
}
