import { useEffect, useState } from 'react';
import { type Language, useLanguage } from '../../i18n/language';
import type { Announcement } from '../useAnnouncement';

/** Tells what has happened, to screen readers always and aloud when the citizen wants it. */
export function Announcer(props: { announcement: Announcement; aloud: boolean }) {
  const { announcement, aloud } = props;
  const { language } = useLanguage();
  const [said, setSaid] = useState({ ...announcement, language });
  if (said.event !== announcement.event || said.language !== language) {
    setSaid({ ...announcement, language });
  }
  useEffect(() => (aloud ? speak(said.text, said.language) : undefined), [said, aloud]);
  return (
    <div className="unseen" role="status" data-testid="kiosk-announcement">
      {said.text}
    </div>
  );
}

/** Speaks where the browser can; returns how to fall silent. */
function speak(text: string, language: Language): (() => void) | undefined {
  const voice = window.speechSynthesis as SpeechSynthesis | undefined;
  if (voice === undefined || text === '') return undefined;
  const sentence = new SpeechSynthesisUtterance(text);
  sentence.lang = language === 'zh' ? 'zh-CN' : 'en-GB';
  sentence.rate = 0.95;
  voice.speak(sentence);
  return () => voice.cancel();
}
