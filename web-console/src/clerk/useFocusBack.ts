import { useEffect, useState } from 'react';

/** Puts the keyboard back to where it was when what has taken it is left. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
}
