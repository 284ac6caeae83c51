import { useEffect, useState, type ReactNode } from 'react';

/** By then the first picture of the other one is there on any link that is good. */
const MILLIS = 600;

/** Appears a moment after what stands around it: when somebody answers, the other one's face comes first. */
export function Later({ children }: { children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), MILLIS);
    return () => clearTimeout(timer);
  }, []);
  return due && children;
}
