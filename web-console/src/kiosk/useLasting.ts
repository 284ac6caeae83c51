import { useEffect, useState } from 'react';

/** Whether a condition has held for that long without a break; false at once when it ends. */
export function useLasting(condition: boolean, millis: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!condition) return undefined;
    const timer = setTimeout(() => setLasted(true), millis);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [condition, millis]);
  return condition && lasted;
}
