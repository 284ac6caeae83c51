import { BridgeClient } from '../../bridge/bridgeClient';
import { FakeBridge } from '../../bridge/testdata/fakeBridge';
import type { Showing } from '../../capture/kiosk/documentDesk';
import { ServerClock } from '../../live/serverClock';
import { FakeStream } from '../../media/testdata/fakeMedia';
import type { CallViewActive } from '../../protocol/generated';
import { Call } from '../screens/Call';
import { callIn, PHASES } from './views';

const TRACK = new EventTarget() as MediaStreamTrack;
const OFF: Showing = { step: 'off' };

/** The kiosk's screen in a talk that is as usual but for this change; tells what is done on it. */
export function callScreen(
  change: Partial<CallViewActive>,
  done: { hangUp: () => void; goCounter: () => void; stopScreen: () => void },
) {
  const phase = { ...PHASES.Active, ...change };
  return (
    <Call
      call={callIn(phase)}
      phase={phase}
      media={{
        frameShown: () => undefined,
        drawn: () => undefined,
        shareScreen: () => Promise.resolve(),
        stopScreen: done.stopScreen,
      }}
      documents={{
        subscribe: () => () => undefined,
        getSnapshot: () => OFF,
        take: () => Promise.resolve(),
        sendAnyway: () => Promise.resolve(),
        stop: () => undefined,
        allow: () => Promise.resolve(),
        refuse: () => undefined,
      }}
      peers={[]}
      local={{
        phase: 'on',
        stream: new FakeStream() as unknown as MediaStream,
        audio: TRACK,
        video: TRACK,
      }}
      serverAway={false}
      bridge={new BridgeClient(new FakeBridge())}
      live={{
        send: () => 'ref',
        onRefused: () => () => undefined,
        clock: new ServerClock(() => Date.now()),
      }}
      onRefuseScreen={() => undefined}
      onAnswerControl={() => undefined}
      onStopControl={() => undefined}
      onClosePortal={() => undefined}
      onGoCounter={done.goCounter}
      onHangUp={done.hangUp}
    />
  );
}
