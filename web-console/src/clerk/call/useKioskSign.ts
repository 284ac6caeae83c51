import { useEffect, useState } from 'react';
import { NO_SIGN, readSign } from '../../control/kioskSign';
import type { KioskSign } from '../../protocol/generated';
import type { ControlChannel } from '../../media/controlChannel';

/** What the kiosk's page says of the shown screen now. */
export function useKioskSign(channel: ControlChannel): KioskSign {
  const [sign, setSign] = useState(NO_SIGN);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = channel.onText((text) => {
      const next = readSign(text);
      if (next === undefined) return;
      setSign(next);
      clearTimeout(timer);
      // The pause is told once; it is over by itself.
      if (next.pausedMillis > 0)
        timer = setTimeout(() => setSign({ ...next, pausedMillis: 0 }), next.pausedMillis);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [channel]);
  return sign;
}
