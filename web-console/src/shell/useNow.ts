import { useEffect, useState } from 'react';

/** What the server's clock shows, in epoch milliseconds, anew every second. */
export function useNow(clock: { now(): number }): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 1_000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
