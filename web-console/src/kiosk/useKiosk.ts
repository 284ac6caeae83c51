import { useCallback, useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import type { BridgeClient } from '../bridge/bridgeClient';
import type { KioskControl } from '../control/kioskControl';
import type { DocumentDesk } from '../capture/kiosk/documentDesk';
import type { LiveClient } from '../live/client';
import { useLive } from '../live/useLive';
import type { CallMedia } from '../media/callMedia';
import type { CallView, ClientMessage, KioskView } from '../protocol/generated';
import type { ToldProblem } from '../rest/problem';
import type { Resource } from '../rest/useResource';
import type { ClosingDesk } from './closingDesk';
import { countChoice } from './model/frequent';
import { keepPlace, knownPlace, type KnownPlace } from './model/place';
import { screenOf, type Screen } from './model/screen';
import { NOBODY, type Visit, type VisitAction, visitAfter } from './model/visit';
import type { Offer } from './screens/Home';
import type { SelfTester } from '../selftest/selfTester';
import { useAsking } from './useAsking';
import { useLasting } from './useLasting';
import { useOffer } from './useOffer';

/** A shorter break is mended before anybody has read about it. */
const AWAY_MILLIS = 5_000;

/** What a kiosk page is made of, alive as long as the page. */
export interface KioskParts {
  live: LiveClient;
  desk: ClosingDesk;
  media: CallMedia;
  /** To the agent beside this browser, if there is one. */
  bridge: BridgeClient;
  control: KioskControl;
  documents: DocumentDesk;
  /** Its part in dial-tests. */
  selfTest: SelfTester;
}

export interface Kiosk {
  screen: Screen;
  view: KioskView | undefined;
  place: KnownPlace | undefined;
  offer: Resource<Offer>;
  visit: Visit;
  /** What the server said no to, until it is put away. */
  problem: ToldProblem | undefined;
  serverAway: boolean;
  /** A command is on its way whose answer changes the screen. */
  sending: boolean;
  act: (action: VisitAction) => void;
  ask: (command: ClientMessage) => void;
  /** Ends what is on the screen and forgets the citizen. */
  wipe: () => void;
  dismissProblem: () => void;
}

/** Everything the kiosk's screens are a function of. */
export function useKiosk({ live, desk }: KioskParts): Kiosk {
  const snapshot = useLive(live);
  const closing = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  const [visit, dispatch] = useReducer(visitAfter, NOBODY);
  const offer = useOffer();
  const view = snapshot.views.kiosk;
  const { sending, problem, storeAway, ask, dismissProblem } = useAsking(
    live,
    view?.call?.id,
    offer,
  );
  const serverAway = useLasting(snapshot.connection.phase !== 'open', AWAY_MILLIS);
  const place = usePlace(view);
  const { connection } = snapshot;
  const screen = useMemo(
    () => screenOf({ connection, serverAway, storeAway, view, closing, visit }),
    [connection, serverAway, storeAway, view, closing, visit],
  );

  const act = useCallback((action: VisitAction) => {
    if (action.do === 'choose') countChoice(localStorage, action.item);
    dispatch(action);
  }, []);

  const call: CallView | undefined = view?.call;
  const shown = 'call' in screen ? screen.call.id : undefined;
  const wipe = useCallback(() => {
    if (shown !== undefined) desk.leave(shown);
    dismissProblem();
    dispatch({ do: 'wipe' });
  }, [desk, shown, dismissProblem]);

  // A call that ended without anything left to say is left by itself.
  const over = screen.name === 'wiped' && visit.step !== 'wiped' ? call?.id : undefined;
  useEffect(() => {
    if (over === undefined) return;
    desk.leave(over);
    dispatch({ do: 'wipe' });
  }, [desk, over]);

  return {
    screen,
    view,
    place,
    offer,
    visit,
    problem,
    serverAway,
    sending,
    act,
    ask,
    wipe,
    dismissProblem,
  };
}

function usePlace(view: KioskView | undefined): KnownPlace | undefined {
  const [remembered] = useState(() => knownPlace(localStorage));
  return useMemo(
    () => (view === undefined ? remembered : keepPlace(localStorage, view)),
    [view, remembered],
  );
}
