import { useState } from 'react';
import type { Hearing } from './PeerFace';
import { useLocalMedia } from './useLocalMedia';

/** How loud the others are, and how to hear them where the browser waits for a touch. */
export function useHearing(volume: number) {
  const localPhase = useLocalMedia().phase;
  const [silenced, setSilenced] = useState(false);
  const [touches, setTouches] = useState(0);
  const hearing: Hearing = {
    volume,
    onSilenced: setSilenced,
    tryAgain: `${localPhase}${touches}`,
  };
  return { hearing, silenced, touch: () => setTouches(touches + 1) };
}
