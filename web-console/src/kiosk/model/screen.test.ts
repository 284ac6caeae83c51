import { describe, expect, it } from 'vitest';
import type { CallViewPhase } from '../../protocol/generated';
import { unreachable } from '../../rest/problem';
import { CALL, callIn, kioskView, PHASES } from '../testdata/views';
import { screenOf, type Situation } from './screen';
import { NOBODY, visitAfter } from './visit';

const QUIET: Situation = {
  connection: { phase: 'open' },
  serverAway: false,
  storeAway: false,
  view: kioskView(),
  closing: undefined,
  visit: NOBODY,
};

const screen = (change: Partial<Situation>) => screenOf({ ...QUIET, ...change });
const withCall = (phase: CallViewPhase, change: Partial<Situation> = {}) =>
  screen({ view: kioskView(callIn(phase)), ...change }).name;

describe('before anybody has done anything', () => {
  it('starts, rests, and says when another page has taken over', () => {
    expect(screen({ connection: { phase: 'connecting', attempt: 1 }, view: undefined }).name).toBe(
      'starting',
    );
    expect(screen({}).name).toBe('home');
    expect(screen({ connection: { phase: 'replaced' } }).name).toBe('replaced');
  });

  it('asks to be enrolled when the server does not know it, even with an old view', () => {
    const problem = unreachable();
    expect(
      screen({ connection: { phase: 'refused', code: 'DEVICE_REVOKED', problem } }),
    ).toMatchObject({ name: 'enrol', problem });
  });
});

describe('without server or database', () => {
  it('shows the way to the counter', () => {
    expect(screen({ serverAway: true }).name).toBe('counter-sheet');
    expect(screen({ serverAway: true, view: undefined }).name).toBe('counter-sheet');
    expect(screen({ storeAway: true }).name).toBe('counter-sheet');
  });

  it('tells who waits that the place is kept', () => {
    expect(screen({ serverAway: true, view: kioskView(callIn(PHASES.Queued)) })).toEqual({
      name: 'counter-sheet',
      waiting: true,
    });
  });

  it.each([
    [PHASES.Connecting, 'call'],
    [PHASES.Active, 'call'],
    [PHASES.Offline, 'ticket'],
    [PHASES.Ended, 'rate'],
  ])('goes on with what needs no server: $type', (phase, name) => {
    expect(withCall(phase, { serverAway: true, storeAway: true })).toBe(name);
  });
});

describe('with a call', () => {
  it.each([
    [PHASES.Queued, 'waiting'],
    [PHASES.Offered, 'waiting'],
    [PHASES.Connecting, 'call'],
    [PHASES.Active, 'call'],
    [PHASES.Offline, 'ticket'],
    [PHASES.Ended, 'rate'],
    [{ ...PHASES.Ended, mayRate: false }, 'wiped'],
  ])('shows %o', (phase, name) => {
    expect(withCall(phase)).toBe(name);
  });

  it('asks for a rating after the ticket, where there is something to rate', () => {
    const visit = visitAfter(NOBODY, { do: 'finish-ticket', call: CALL });
    expect(withCall(PHASES.Offline, { visit })).toBe('rate');
    expect(withCall({ ...PHASES.Offline, mayRate: false }, { visit })).toBe('ticket');
  });

  it('follows the citizen at once', () => {
    const closing = { call: CALL, hungUpAt: '2026-11-20T02:05:00Z' };
    expect(withCall(PHASES.Active, { closing })).toBe('rate');
    expect(withCall(PHASES.Queued, { closing })).toBe('wiped');
    expect(withCall(PHASES.Offline, { closing: { call: CALL, left: true } })).toBe('home');
  });
});

describe('a visit', () => {
  it('goes from the search to an item and back to nothing', () => {
    const searching = visitAfter(NOBODY, { do: 'search', query: 'gjj' });
    const narrowed = visitAfter(searching, { do: 'category', category: 'housing-fund' });
    expect(narrowed).toMatchObject({ searching: true, query: 'gjj', category: 'housing-fund' });
    expect(visitAfter(narrowed, { do: 'category', category: undefined })).not.toHaveProperty(
      'category',
    );

    const chosen = visitAfter(narrowed, { do: 'choose', item: 86 });
    const elsewhere = visitAfter(chosen, { do: 'city', city: '330400' });
    expect(screen({ visit: elsewhere })).toEqual({ name: 'item', item: 86 });
    expect(elsewhere).toMatchObject({ permitCity: '330400' });

    const wiped = visitAfter(elsewhere, { do: 'wipe' });
    expect(screen({ visit: wiped }).name).toBe('wiped');
    expect(visitAfter(wiped, { do: 'home' })).toEqual(NOBODY);
  });
});
