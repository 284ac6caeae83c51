import { beforeEach, expect, it, vi } from 'vitest';
import { Voice } from './voice';

/** What a browser's speech does as far as a page can see it. */
class Speech {
  readonly spoken: { text: string; lang: string }[] = [];
  cancelled = false;
  getVoices = () => [{ lang: 'en-GB' }, { lang: 'zh-CN' }];
  speak = (utterance: { text: string; lang: string }) => this.spoken.push(utterance);
  cancel = () => {
    this.cancelled = true;
  };
}

let speech: Speech;
let voice: Voice;

beforeEach(() => {
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      lang = '';
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  speech = new Speech();
  voice = new Voice(speech as unknown as SpeechSynthesis);
});

it('is silent until it is allowed to speak', () => {
  voice.say('A 0 0 1', 'zh-CN');
  expect(speech.spoken).toEqual([]);
});

it('speaks each call twice, in its language', () => {
  voice.allow();
  voice.say('A 0 0 1', 'zh-CN');
  expect(speech.spoken.filter(({ text }) => text !== '')).toMatchObject([
    { text: 'A 0 0 1', lang: 'zh-CN', voice: { lang: 'zh-CN' } },
    { text: 'A 0 0 1', lang: 'zh-CN' },
  ]);
});

it('stops at once when it is not wanted any more', () => {
  voice.allow();
  voice.forbid();
  voice.say('A 0 0 1', 'zh-CN');
  expect(speech.cancelled).toBe(true);
  expect(speech.spoken).toHaveLength(1);
});

it('does no harm in a browser without a voice', () => {
  const silent = new Voice(undefined);
  silent.allow();
  silent.say('A 0 0 1', 'zh-CN');
  expect(silent.exists).toBe(false);
});
