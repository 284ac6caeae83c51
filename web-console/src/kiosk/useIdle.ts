import { useEffect, useRef, useState } from 'react';
import { millisUntilNextLook, type Presence, presenceAfter } from './model/idle';

/** What says that somebody is at the kiosk. */
export const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/**
 * Whether somebody is at the kiosk. Every touch counts, and every change of `key`: a new screen was asked for by somebody
 * or deserves to be read.
 *
 * @param enabled nobody is asked on screens that wait for the server or a clerk
 */
export function useIdle(enabled: boolean, key: string, onGone: () => void): Presence {
  const [presence, setPresence] = useState<Presence>({ state: 'present' });
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  }, [onGone]);

  useEffect(() => {
    if (!enabled) return undefined;
    let touchedAt = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const untouched = performance.now() - touchedAt;
      const now = presenceAfter(untouched);
      setPresence(now);
      if (now.state === 'gone') gone.current();
      else timer = setTimeout(look, millisUntilNextLook(untouched));
    };
    const touched = () => {
      touchedAt = performance.now();
      clearTimeout(timer);
      look();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touched, { passive: true });
    touched();
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touched);
    };
  }, [enabled, key]);

  return enabled ? presence : { state: 'present' };
}
