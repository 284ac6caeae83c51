import { useEffect, useMemo } from 'react';
import { FrameClock } from '../../control/frameClock';
import { MarkPen } from '../../control/markPen';
import { RemoteHand, type HandHost } from '../../control/remoteHand';
import type { ControlChannel } from '../../media/controlChannel';
import type { CallViewControl } from '../../protocol/generated';

const PICTURES: HandHost = {
  nextFrame: (run) => {
    const handle = requestAnimationFrame(run);
    return () => cancelAnimationFrame(handle);
  },
};

/** The frames of a channel are numbered from its beginning to its end, whatever sends them. */
const clocks = new WeakMap<ControlChannel, FrameClock>();

function clockOf(channel: ControlChannel): FrameClock {
  const clock = clocks.get(channel) ?? new FrameClock(() => performance.now());
  clocks.set(channel, clock);
  return clock;
}

/** With what the clerk reaches the shown screen: the pen always, the hand under a lease. */
export function useHands(channel: ControlChannel, control: CallViewControl) {
  const clock = useMemo(() => clockOf(channel), [channel]);
  const pen = useMemo(() => new MarkPen(channel, clock, PICTURES), [channel, clock]);
  const lease = control.type === 'ControlGranted' ? control.lease : undefined;
  const scope = control.type === 'ControlGranted' ? control.scope : undefined;
  const hand = useMemo(
    () =>
      lease === undefined || scope === undefined
        ? undefined
        : new RemoteHand({ lease, scope, channel, clock, host: PICTURES }),
    [lease, scope, channel, clock],
  );
  useEffect(() => {
    if (hand === undefined) return undefined;
    // Another window has the keyboard now, and the end of what is held here will never be told.
    const letGo = () => hand.letGo();
    window.addEventListener('blur', letGo);
    return () => {
      window.removeEventListener('blur', letGo);
      letGo();
    };
  }, [hand]);
  return { pen, hand };
}
