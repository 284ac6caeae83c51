import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { useLanguage } from '../i18n/language';

interface Choices {
  /** Type of 40 px instead of 28. */
  readonly larger: boolean;
  /** Controls in the lower half of the screen. */
  readonly seated: boolean;
  /** The page says aloud what happens. */
  readonly speaking: boolean;
}

const USUAL: Choices = { larger: false, seated: false, speaking: true };

/** How the citizen sees and hears the page; forgotten with everything else. */
export interface Settings extends Choices {
  readonly change: (choices: Partial<Choices>) => void;
  readonly reset: () => void;
}

export function useSettings(): Settings {
  const [choices, setChoices] = useState(USUAL);
  const { setLanguage } = useLanguage();
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.page = 'kiosk';
    dataset.type = choices.larger ? 'larger' : 'normal';
    return () => {
      delete dataset.page;
      delete dataset.type;
    };
  }, [choices.larger]);
  const change = useCallback(
    (some: Partial<Choices>) => setChoices((last) => ({ ...last, ...some })),
    [],
  );
  const reset = useCallback(() => {
    setChoices(USUAL);
    setLanguage('zh', false);
  }, [setLanguage]);
  return useMemo(() => ({ ...choices, change, reset }), [choices, change, reset]);
}
