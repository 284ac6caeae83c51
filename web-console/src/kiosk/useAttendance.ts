import { useEffect, useState } from 'react';
import type { LiveClient } from '../live/client';
import type { CityCode, ClientMessage, KioskView } from '../protocol/generated';
import { questionOf } from './model/question';
import type { Screen } from './model/screen';
import type { Visit } from './model/visit';

/** Screens on which there is nothing to help with yet, or any more. */
const ALONE: Screen['name'][] = ['starting', 'enrol', 'replaced', 'counter-sheet', 'wiped'];

/**
 * The attendant beside the kiosk: whether his page may be let in now, and whether the sheet about it is open. While his page
 * has joined, the server is told what the citizen looks at.
 */
export function useAttendance(
  live: LiveClient,
  connected: boolean,
  view: KioskView | undefined,
  screen: Screen,
  visit: Visit,
) {
  const attendance = view?.attendance;
  const call = 'call' in screen ? screen.call : undefined;
  // Whatever happens is more important than the sheet, and so is a page that has just joined.
  const moment = [screen.name, call?.version, attendance?.since].join();
  const [openAt, setOpenAt] = useState<string>();
  useReport(live, connected && attendance !== undefined, view?.city, visit);
  return {
    possible: view !== undefined && !ALONE.includes(screen.name),
    attendance,
    /** A question waits for the citizen, and there is never one sheet over another. */
    held: call !== undefined && questionOf(call.phase) !== undefined,
    open: openAt === moment,
    show: () => setOpenAt(moment),
    close: () => setOpenAt(undefined),
  };
}

export type AttendanceState = ReturnType<typeof useAttendance>;

function useReport(
  live: LiveClient,
  joined: boolean,
  home: CityCode | undefined,
  visit: Visit,
): void {
  const item = visit.step === 'item' ? visit.item : undefined;
  const permitCity = visit.step === 'item' ? (visit.permitCity ?? home) : undefined;
  useEffect(() => {
    if (!joined) return;
    const choice: ClientMessage = {
      type: 'ReportChoice',
      ...(item !== undefined && { item }),
      ...(permitCity !== undefined && { permitCity }),
    };
    live.send(choice);
  }, [live, joined, item, permitCity]);
}
