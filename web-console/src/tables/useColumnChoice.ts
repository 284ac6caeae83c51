import { useState } from 'react';

/**
 * Which columns of a table somebody does not want to see, remembered on this machine.
 *
 * @param first hidden until somebody chooses
 */
export function useColumnChoice(table: string, first: readonly string[]) {
  const kept = `yunchuang.columns.${table}`;
  const [hidden, setHidden] = useState(
    () => new Set(localStorage.getItem(kept)?.split(',') ?? first),
  );
  const choose = (next: ReadonlySet<string>) => {
    localStorage.setItem(kept, [...next].join(','));
    setHidden(new Set(next));
  };
  return { hidden, choose };
}
