import { useEffect, useState } from 'react';

/** How long the second press may take. */
const ASK_MILLIS = 3_000;

/** Ends on the second press: a letter typed past the note must not hang up on a citizen. */
export function useEndByKey(end: () => void): { asked: boolean; press(): void } {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => setAsked(false), ASK_MILLIS);
    return () => clearTimeout(timer);
  }, [asked]);
  const press = () => {
    setAsked(!asked);
    if (asked) end();
  };
  return { asked, press };
}
