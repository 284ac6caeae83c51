import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { NO_SIGN, readSign } from '../../control/kioskSign';
import type { KioskSign } from '../../protocol/generated';
import type { ControlChannel } from '../../media/controlChannel';

/** What the kiosk's page says of the shown screen now; what it has said before anybody looked counts, too. */
export function useKioskSign(channel: Pick<ControlChannel, 'lastText' | 'onText'>): KioskSign {
  const text = useSyncExternalStore(channel.onText, () => channel.lastText);
  const sign = useMemo(() => readSign(text ?? '') ?? NO_SIGN, [text]);
  // A pause is told once and over by itself; one from before is over already.
  const [over, setOver] = useState(sign);
  const { pausedMillis } = sign;
  useEffect(() => {
    if (pausedMillis === 0) return undefined;
    const timer = setTimeout(() => setOver(sign), pausedMillis);
    return () => clearTimeout(timer);
  }, [sign, pausedMillis]);
  return over === sign ? { ...sign, pausedMillis: 0 } : sign;
}
