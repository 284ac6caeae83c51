import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveSnapshot, Refusal } from '../live/client';
import { Listeners } from '../live/listeners';
import type { CallViewPhase, ClientMessage, ErrorCode } from '../protocol/generated';
import { ClosingDesk } from './closingDesk';
import { CALL, callIn, kioskView, PHASES } from './testdata/views';

/** The connection as the desk sees it: what was sent, and what the test lets the server say. */
class FakeLive {
  readonly sent: ClientMessage[] = [];
  private snapshot: LiveSnapshot = { connection: { phase: 'open' }, views: {} };
  private readonly changes = new Listeners<void>();
  private readonly refusals = new Listeners<Refusal>();

  readonly subscribe = (listener: () => void) => this.changes.add(listener);
  readonly getSnapshot = () => this.snapshot;
  onRefused(listener: (refusal: Refusal) => void) {
    return this.refusals.add(listener);
  }
  send(message: ClientMessage) {
    this.sent.push(message);
    return String(this.sent.length);
  }

  shows(phase: CallViewPhase | undefined) {
    const kiosk = kioskView(phase && callIn(phase));
    this.snapshot = { ...this.snapshot, views: { kiosk } };
    this.changes.tell();
  }
  lost() {
    this.snapshot = { ...this.snapshot, connection: { phase: 'waiting', attempt: 1, retryAt: 0 } };
    this.changes.tell();
  }
  back() {
    this.snapshot = { ...this.snapshot, connection: { phase: 'open' } };
    this.changes.tell();
  }
  refuses(code: ErrorCode) {
    const message = this.sent.at(-1);
    const none = { zh: '-', en: '-' };
    if (message) this.refusals.tell({ message, problem: { code, text: none, next: none } });
  }
}

const HANG_UP = { type: 'HangUp', call: CALL };
const LEAVE = { type: 'LeaveCall', call: CALL };

let live: FakeLive;
let desk: ClosingDesk;

function open() {
  desk = new ClosingDesk(live, sessionStorage);
  desk.start();
}

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  live = new FakeLive();
  live.shows(PHASES.Active);
  open();
});

afterEach(() => {
  desk.stop();
  vi.useRealTimers();
});

const shown = () => desk.callOf(live.getSnapshot().views);

describe('hanging up', () => {
  it('ends the media at once and tells the server', () => {
    desk.hangUp(CALL);
    expect(shown()).toMatchObject({ peers: [], phase: { type: 'Ended' } });
    expect(live.sent).toEqual([HANG_UP]);
  });

  it('tells it again while the database is away, and stops when the view agrees', () => {
    desk.hangUp(CALL);
    live.refuses('STORE_UNAVAILABLE');
    live.shows(PHASES.Active);
    expect(live.sent).toEqual([HANG_UP]);
    vi.advanceTimersByTime(2_000);
    expect(live.sent).toEqual([HANG_UP, HANG_UP]);
    live.shows(PHASES.Ended);
    vi.advanceTimersByTime(10_000);
    expect(live.sent).toEqual([HANG_UP, HANG_UP]);
  });

  it('is told as soon as a lost connection is back', () => {
    live.lost();
    desk.hangUp(CALL);
    expect(live.sent).toEqual([]);
    expect(shown()).toMatchObject({ peers: [] });
    live.back();
    expect(live.sent).toEqual([HANG_UP]);
  });

  it('survives a reload of the page', () => {
    live.lost();
    desk.hangUp(CALL);
    desk.stop();
    open();
    expect(shown()).toMatchObject({ peers: [], phase: { type: 'Ended' } });
    live.back();
    expect(live.sent).toEqual([HANG_UP]);
  });
});

describe('leaving', () => {
  it('rates first, leaves, and forgets the call when the server has', () => {
    live.shows(PHASES.Ended);
    desk.rate(CALL, 4);
    expect(shown()).toBeUndefined();
    live.shows({ ...PHASES.Ended, mayRate: false });
    expect(live.sent).toEqual([{ type: 'RateCall', call: CALL, stars: 4 }, LEAVE]);
    live.shows(undefined);
    expect(desk.getSnapshot()).toBeUndefined();
    expect(sessionStorage.length).toBe(0);
  });

  it('does not stay for a rating that the server will never take', () => {
    live.shows(PHASES.Ended);
    desk.rate(CALL, 4);
    live.refuses('RATING_NOT_POSSIBLE');
    expect(live.sent.at(-1)).toEqual(LEAVE);
  });
});

it('gives the same call while nothing changes', () => {
  desk.hangUp(CALL);
  expect(shown()).toBe(shown());
});
