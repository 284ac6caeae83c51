import { useEffect, useSyncExternalStore } from 'react';
import type { LocalMedia } from '../media/localMedia';
import type { SelfTestView } from '../protocol/generated';
import type { Face } from '../selftest/selfTestFaces';
import type { KioskParts } from './useKiosk';
import { SIGNS_OF_LIFE } from './useIdle';

/** So long after the last touch whoever touched may still stand here and read. */
const LEFT_ALONE_MILLIS = 10_000;

/**
 * The dial-test that this kiosk makes, which it does only while nobody is here: the first touch ends it in the same moment.
 *
 * @param resting the first screen is shown, as nobody has left it
 */
export function useSelfTest(
  tester: KioskParts['selfTest'],
  resting: boolean,
): SelfTestView | undefined {
  useEffect(() => {
    tester.setBusy('KIOSK_IN_USE');
    if (!resting) return undefined;
    const alone = () => setTimeout(() => tester.setBusy(undefined), LEFT_ALONE_MILLIS);
    let timer = alone();
    const touched = () => {
      if (tester.getSnapshot() !== undefined) swallowClick();
      tester.end('TOUCHED');
      tester.setBusy('KIOSK_IN_USE');
      clearTimeout(timer);
      timer = alone();
    };
    // Before anybody else hears it: what is touched is still covered by the notice.
    const options = { passive: true, capture: true };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touched, options);
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touched, options);
    };
  }, [tester, resting]);
  return useSyncExternalStore(tester.subscribe, tester.getSnapshot);
}

/** In an attended test: who is at the other end, and what this kiosk's camera shows there. */
export function useSelfTestFaces(
  tester: KioskParts['selfTest'],
  local: Pick<LocalMedia, 'subscribe' | 'getSnapshot'>,
): { face: Face | undefined; own: MediaStream | undefined } {
  const face = useSyncExternalStore(tester.subscribe, tester.getFace);
  const state = useSyncExternalStore(local.subscribe, local.getSnapshot);
  const seen = face !== undefined && state.phase === 'on' && state.video !== null;
  return { face, own: seen ? state.stream : undefined };
}

/** The touch that ends a test is meant for the notice, and not for the button that lies where the notice was. */
function swallowClick(): void {
  const once = new AbortController();
  const { signal } = once;
  const swallow = (event: MouseEvent) => {
    once.abort();
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('click', swallow, { capture: true, signal });
  // Whoever touches once more means it.
  setTimeout(() => {
    window.addEventListener('pointerdown', () => once.abort(), { capture: true, signal });
  });
}
