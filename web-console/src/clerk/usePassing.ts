import { useEffect, useState } from 'react';

/** Long enough to be read; what has ended is no news afterwards. */
const READ_MILLIS = 8_000;

/** Whether what is said here has been there long enough. */
export function usePassing(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), READ_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  return over;
}
