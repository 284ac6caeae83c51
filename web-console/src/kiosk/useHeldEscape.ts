import { useEffect, useEffectEvent } from 'react';

/** A key that is only pressed may be meant for the page. */
const HELD_MILLIS = 1_000;

/** Acts when Escape is held for a second: the way out that needs no screen and no finger. */
export function useHeldEscape(enabled: boolean, act: () => void): void {
  const held = useEffectEvent(act);
  useEffect(() => {
    if (!enabled) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const down = (event: KeyboardEvent) => {
      if (event.key === 'Escape') timer ??= setTimeout(held, HELD_MILLIS);
    };
    const up = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      clearTimeout(timer);
      timer = undefined;
    };
    window.addEventListener('keydown', down, { capture: true });
    window.addEventListener('keyup', up, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', down, { capture: true });
      window.removeEventListener('keyup', up, { capture: true });
    };
  }, [enabled]);
}
