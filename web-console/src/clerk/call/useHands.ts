import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { ControlWay, type WayHost } from '../../control/controlWay';
import { FrameClock } from '../../control/frameClock';
import { MarkPen } from '../../control/markPen';
import { RemoteHand, type HandHost } from '../../control/remoteHand';
import type { ControlChannel } from '../../media/controlChannel';
import type { CallId, CallViewControl } from '../../protocol/generated';
import { useSession } from '../session';

const PICTURES: HandHost = {
  nextFrame: (run) => {
    const handle = requestAnimationFrame(run);
    return () => cancelAnimationFrame(handle);
  },
};

const TIMERS: WayHost = {
  after: (millis, run) => {
    const timer = setTimeout(run, millis);
    return () => clearTimeout(timer);
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
export function useHands(channel: ControlChannel, call: CallId, control: CallViewControl) {
  const { live } = useSession();
  const clock = useMemo(() => clockOf(channel), [channel]);
  const pen = useMemo(() => new MarkPen(channel, clock, PICTURES), [channel, clock]);
  const lease = control.type === 'ControlGranted' ? control.lease : undefined;
  const scope = control.type === 'ControlGranted' ? control.scope : undefined;
  const hand = useMemo(
    () =>
      lease === undefined || scope === undefined
        ? undefined
        : new RemoteHand({
            lease,
            scope,
            channel: new ControlWay({ channel, live, call, lease, host: TIMERS }),
            clock,
            host: PICTURES,
          }),
    [lease, scope, channel, live, call, clock],
  );
  useEffect(() => {
    if (hand === undefined) return undefined;
    // Another window has the keyboard now, and the end of what is held here will never be told.
    const letGo = () => hand.letGo();
    window.addEventListener('blur', letGo);
    // What is under way may be overtaken when the way becomes another one: nothing must stay held by that.
    const stopWatching = channel.subscribe(letGo);
    return () => {
      window.removeEventListener('blur', letGo);
      stopWatching();
      letGo();
    };
  }, [hand, channel]);
  const direct = useSyncExternalStore(channel.subscribe, () => channel.open);
  return { pen, hand, direct };
}
