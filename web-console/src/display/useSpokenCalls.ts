import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useLocalized } from '../i18n/language';
import type { DisplayView } from '../protocol/generated';
import { type KnownCalls, newCalls, spoken } from './calls';
import { Voice } from './voice';

export interface Sound {
  /** Whether this browser can speak at all. */
  exists: boolean;
  on: boolean;
  /** To be called from a touch. */
  toggle: () => void;
}

/** Speaks every new call of the views, while sound is on. */
export function useSpokenCalls(view: DisplayView | undefined, clock: { now(): number }): Sound {
  const { t } = useTranslation('display');
  const { language } = useLanguage();
  const localized = useLocalized();
  const [voice] = useState(() => new Voice(window.speechSynthesis as SpeechSynthesis | undefined));
  const [on, setOn] = useState(false);
  const known = useRef<KnownCalls>(undefined);

  useEffect(() => {
    if (view === undefined) return;
    const { news, known: all } = newCalls(known.current, view, clock.now());
    known.current = all;
    for (const { number, counter } of news) {
      const text = t('spoken', { number: spoken(number), counter: localized(counter) });
      voice.say(text, language === 'zh' ? 'zh-CN' : 'en-GB');
    }
  }, [view, clock, voice, t, language, localized]);

  useEffect(() => () => voice.forbid(), [voice]);

  const toggle = () => {
    if (on) voice.forbid();
    else voice.allow();
    setOn(!on);
  };
  return { exists: voice.exists, on, toggle };
}
