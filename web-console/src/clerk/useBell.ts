import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RingSound } from './bell';
import { useSession } from './session';

/** Something that rings here. */
export interface Ring {
  /** The call or the dial-test. */
  readonly about: string;
  readonly sound: RingSound;
  /** Who wants something. */
  readonly title: string;
  /** What it is about. */
  readonly item: string;
}

/** Rings while there is something to answer, and tells a clerk who is looking elsewhere: on the desktop and in the tab's title. */
export function useBell(ring: Ring | undefined): void {
  const { bell } = useSession();
  const { t } = useTranslation('clerk');
  const usualTitle = t('title');
  const { about, sound = 'call', title = usualTitle, item = '' } = ring ?? {};

  useEffect(() => {
    if (about === undefined) return undefined;
    bell.ring(sound);
    return () => bell.stop();
  }, [bell, about, sound]);

  useEffect(() => {
    document.title = title;
    if (about === undefined || document.hasFocus()) return undefined;
    return notifyDesktop(title, item, about);
  }, [about, title, item]);
}

/** Shows a notice on the desktop where that is allowed; gives how to take it back. */
function notifyDesktop(title: string, body: string, tag: string): (() => void) | undefined {
  if (!('Notification' in window) || Notification.permission !== 'granted') return undefined;
  const notice = new Notification(title, { body, tag, requireInteraction: true });
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
  return () => notice.close();
}

/** Asks for desktop notices once; only in a click or key handler. */
export function askForNotices(): void {
  if ('Notification' in window && Notification.permission === 'default') {
    void Notification.requestPermission();
  }
}
