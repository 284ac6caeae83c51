import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { ScreenPoint } from '../../control/controlEvent';
import { Marks } from '../../control/parts/Marks';
import frameStyles from '../parts/Watched.module.css';
import type { Kiosk, KioskParts } from '../useKiosk';
import { Call } from './Call';
import styles from './Live.module.css';
import { Waiting } from './Waiting';

/**
 * Waiting and talking: the screens with a picture. While it rings the face is drawn already, below what tells of the ringing,
 * so that an answer only has to lift that off; the clerk's own word suffices for that, buttons come with the server's.
 */
export function Live({ kiosk, parts }: { kiosk: Kiosk; parts: KioskParts }) {
  const { screen, serverAway, ask } = kiosk;
  const { desk, media, control, documents } = parts;
  const local = useSyncExternalStore(media.local.subscribe, media.local.getSnapshot);
  const peers = useSyncExternalStore(media.subscribe, media.getSnapshot);
  const toPage = useCallback((place: ScreenPoint) => media.screen.toPage(place), [media]);
  useControlRefusal(kiosk, parts);
  if (screen.name !== 'waiting' && screen.name !== 'call') return null;
  const { call } = screen;
  const hangUp = () => desk.hangUp(call.id);
  const refuseScreen = () => ask({ type: 'RefuseScreen', call: call.id, why: 'DECLINED' });
  const stopControl = () => {
    // The machine obeys at once; the server is told afterwards.
    control.stopAtOnce();
    ask({ type: 'StopControl', call: call.id });
  };
  const goCounter = () => ask({ type: 'GoToCounter', call: call.id });
  const { phase } = call;
  const talking = phase.type === 'Connecting' || phase.type === 'Active';
  const answered = talking || peers.some((peer) => peer.answered);
  return (
    <>
      {(talking || phase.type === 'Offered') && (
        <div className={styles.talk} inert={!talking}>
          <Call
            call={call}
            phase={phase}
            media={media}
            documents={documents}
            peers={peers}
            local={local}
            serverAway={serverAway}
            bridge={parts.bridge}
            live={parts.live}
            onRefuseScreen={refuseScreen}
            onAnswerControl={(scope) =>
              ask(
                scope === undefined
                  ? { type: 'RefuseControl', call: call.id, why: 'DECLINED' }
                  : { type: 'AllowControl', call: call.id, scope },
              )
            }
            onStopControl={stopControl}
            onClosePortal={() => ask({ type: 'ClosePortal', call: call.id })}
            onGoCounter={goCounter}
            onHangUp={hangUp}
          />
        </div>
      )}
      {!answered && (
        <div className={styles.wait}>
          <Waiting
            call={call}
            local={local}
            live={parts.live}
            onGoCounter={goCounter}
            onCancel={hangUp}
          />
        </div>
      )}
      <Marks
        onMark={control.onMark}
        toPixels={toPage}
        className={frameStyles.marks}
        testId="kiosk-marks"
      />
    </>
  );
}

/** Nobody is asked for what this page cannot give: without its bridge the clerk's hand would reach nothing. */
function useControlRefusal({ screen, ask }: Kiosk, { bridge }: KioskParts): void {
  const { connected } = useSyncExternalStore(bridge.subscribe, bridge.getSnapshot);
  const call = screen.name === 'call' ? screen.call : undefined;
  const asked = call?.phase.type === 'Active' && call.phase.control.type === 'ControlAsked';
  const refused = asked && !connected ? call.id : undefined;
  useEffect(() => {
    if (refused !== undefined) ask({ type: 'RefuseControl', call: refused, why: 'NOT_POSSIBLE' });
  }, [refused, ask]);
}
