import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useLive } from '../live/useLive';
import { ProblemNotice } from '../shell/ProblemNotice';
import { useTranslation } from 'react-i18next';
import { Announcer } from './parts/Announcer';
import { AttendantSheet } from './parts/AttendantSheet';
import { BigButton } from './parts/BigButton';
import { Frame } from './parts/Frame';
import { IdleWarning } from './parts/IdleWarning';
import { Sheet } from './parts/Sheet';
import { CounterSheet } from './screens/CounterSheet';
import { Enrol } from './screens/Enrol';
import { Home } from './screens/Home';
import { Item } from './screens/Item';
import { Live } from './screens/Live';
import { Rate } from './screens/Rate';
import { Replaced } from './screens/Replaced';
import { SelfTestNotice } from './screens/SelfTestNotice';
import { Starting } from './screens/Starting';
import { Ticket } from './screens/Ticket';
import { Wiped } from './screens/Wiped';
import { useAnnouncement } from './useAnnouncement';
import { useAttendance } from './useAttendance';
import { useDeviceReport } from './useDeviceReport';
import { useIdle } from './useIdle';
import { useKiosk, type Kiosk, type KioskParts } from './useKiosk';
import { useSelfTest, useSelfTestFaces } from './useSelfTest';
import { useSettings } from './useSettings';

/** Screens on which nobody is asked whether somebody is there: they wait for the server, a clerk or staff. */
const NEVER_IDLE = ['starting', 'enrol', 'replaced', 'counter-sheet', 'waiting', 'call', 'wiped'];

/** Nobody touches these while the attendant chooses on his page; it ends by itself, and the citizen is asked again then. */
const HELPED = ['home', 'item'];

/** How long the notice that everything is wiped stays. */
const FAREWELL_MILLIS = 5_000;

export function KioskScreens({ parts }: { parts: KioskParts }) {
  const { t } = useTranslation('kiosk');
  const { connection } = useLive(parts.live);
  const kiosk = useKiosk(parts);
  const settings = useSettings();
  const { screen, problem, act, wipe } = kiosk;
  const resting = screen.name === 'home' && !isSearching(kiosk);
  useDeviceReport(parts.live, connection.phase === 'open');

  const selfTest = useSelfTest(parts.selfTest, resting);
  const faces = useSelfTestFaces(parts.selfTest, parts.media.local);

  const { reset } = settings;
  const forget = useCallback(() => {
    if (resting) reset();
    else wipe();
  }, [reset, resting, wipe]);
  const attendance = useAttendance(
    parts.live,
    connection.phase === 'open',
    kiosk.view,
    screen,
    kiosk.visit,
  );
  const helped = attendance.attendance !== undefined && HELPED.includes(screen.name);
  const watched = !NEVER_IDLE.includes(screen.name) && !helped;
  const presence = useIdle(watched, screen.name, forget);
  const asked = presence.state === 'asked' && !resting;
  const { documents } = parts;
  const showing = useSyncExternalStore(documents.subscribe, documents.getSnapshot);
  const announcement = useAnnouncement(screen, asked, showing);

  const goHome = useCallback(() => {
    reset();
    act({ do: 'home' });
  }, [reset, act]);
  const farewell = screen.name === 'wiped';
  useEffect(() => {
    if (!farewell) return undefined;
    const timer = setTimeout(goHome, FAREWELL_MILLIS);
    return () => clearTimeout(timer);
  }, [farewell, goHome]);

  return (
    <Frame {...(kiosk.place && { place: kiosk.place })} settings={settings} attendance={attendance}>
      <Body kiosk={kiosk} parts={parts} larger={settings.larger} onHome={goHome} />
      {selfTest && <SelfTestNotice view={selfTest} {...faces} />}
      <Announcer announcement={announcement} aloud={settings.speaking} />
      {asked ? (
        <IdleWarning secondsLeft={presence.secondsLeft} onEnd={forget} />
      ) : (
        ((problem && (
          <Sheet
            title={t('problem.title')}
            buttons={
              <BigButton kind="action" onClick={kiosk.dismissProblem}>
                {t('problem.close')}
              </BigButton>
            }
          >
            <ProblemNotice problem={problem} />
          </Sheet>
        )) ??
        (attendance.open && <AttendantSheet state={attendance} live={parts.live} />))
      )}
    </Frame>
  );
}

function isSearching({ visit }: Kiosk): boolean {
  return visit.step === 'home' && visit.searching;
}

function Body(props: { kiosk: Kiosk; parts: KioskParts; larger: boolean; onHome: () => void }) {
  const { kiosk, parts, larger, onHome } = props;
  const { screen, view, visit, offer, place, act, ask, wipe } = kiosk;
  const { desk, live } = parts;
  switch (screen.name) {
    case 'starting':
      return <Starting />;
    case 'enrol':
      return <Enrol problem={screen.problem} onEnrolled={() => live.useHere()} />;
    case 'replaced':
      return <Replaced onUseHere={() => live.useHere()} />;
    case 'counter-sheet':
      return <CounterSheet place={place} waiting={screen.waiting} />;
    case 'home':
      return view && visit.step === 'home' ? (
        <Home view={view} visit={visit} offer={offer} act={act} larger={larger} />
      ) : null;
    case 'item':
      return view && visit.step === 'item' ? (
        <Item
          view={view}
          visit={visit}
          act={act}
          name={offer.data?.items.find((item) => item.number === visit.item)?.name}
          sending={kiosk.sending}
          onCall={(wish) => ask({ type: 'PlaceCall', ...wish })}
          onTicket={(wish) => ask({ type: 'TakeTicket', ...wish })}
        />
      ) : null;
    case 'waiting':
    case 'call':
      return <Live kiosk={kiosk} parts={parts} />;
    case 'ticket':
      return screen.call.phase.type === 'Offline' ? (
        <Ticket
          call={screen.call}
          live={live}
          ticket={screen.call.phase.ticket}
          onDone={
            screen.call.phase.mayRate
              ? () => act({ do: 'finish-ticket', call: screen.call.id })
              : wipe
          }
        />
      ) : null;
    case 'rate':
      return (
        <Rate
          onSkip={wipe}
          onRate={(stars) => {
            desk.rate(screen.call.id, stars);
            wipe();
          }}
        />
      );
    case 'wiped':
      return <Wiped onHome={onHome} />;
  }
}
