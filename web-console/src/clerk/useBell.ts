import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkViewOffer } from '../protocol/generated';
import { useLocalized } from '../i18n/language';
import { useSession } from './session';

/** Rings while an offer is there, and tells a clerk who is looking elsewhere: on the desktop and in the tab's title. */
export function useBell(offer: ClerkViewOffer | undefined): void {
  const { bell } = useSession();
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const call = offer?.call.id;
  const item = offer === undefined ? '' : localized(offer.call.itemName);
  const city = offer === undefined ? '' : localized(offer.call.originCity);
  const title = t('offer.notice', { city });
  const usualTitle = t('title');

  useEffect(() => {
    if (call === undefined) return undefined;
    bell.ring();
    return () => bell.stop();
  }, [bell, call]);

  useEffect(() => {
    document.title = call === undefined ? usualTitle : title;
    if (call === undefined || document.hasFocus()) return undefined;
    return notifyDesktop(title, item, call);
  }, [call, title, item, usualTitle]);
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
