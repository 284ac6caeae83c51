import { describe, expect, it } from 'vitest';
import { CALL, callIn, PHASES } from '../testdata/views';
import { nextCommand, shownCall } from './closing';

const HUNG_UP = { call: CALL, hungUpAt: '2026-11-20T02:05:00Z' };
const LIVE = ['Queued', 'Offered', 'Connecting', 'Active'] as const;

describe('a call that the citizen has hung up', () => {
  it.each(LIVE)('has no media any more, whatever the server still thinks (%s)', (type) => {
    expect(shownCall(callIn(PHASES[type]), HUNG_UP)).toMatchObject({
      peers: [],
      phase: { type: 'Ended' },
    });
  });

  it('may be rated when somebody had talked', () => {
    expect(shownCall(callIn(PHASES.Active), HUNG_UP)?.phase).toMatchObject({
      reason: 'COMPLETED',
      mayRate: true,
    });
    expect(shownCall(callIn(PHASES.Queued), HUNG_UP)?.phase).toMatchObject({
      reason: 'CANCELLED',
      mayRate: false,
    });
  });

  it.each(LIVE)('is hung up at the server until its view agrees (%s)', (type) => {
    expect(nextCommand(callIn(PHASES[type]), HUNG_UP)).toEqual({ type: 'HangUp', call: CALL });
  });

  it('is not touched further once the server agrees', () => {
    expect(nextCommand(callIn(PHASES.Ended), HUNG_UP)).toBeUndefined();
  });
});

describe('a call that the citizen has left', () => {
  it('is not shown', () => {
    expect(shownCall(callIn(PHASES.Ended), { call: CALL, left: true })).toBeUndefined();
  });

  it('is rated before it is left', () => {
    const closing = { call: CALL, stars: 5, left: true };
    expect(nextCommand(callIn(PHASES.Ended), closing)).toEqual({
      type: 'RateCall',
      call: CALL,
      stars: 5,
    });
    const rated = callIn({ ...PHASES.Ended, mayRate: false });
    expect(nextCommand(rated, closing)).toEqual({ type: 'LeaveCall', call: CALL });
  });

  it('leaves a ticket, too', () => {
    expect(nextCommand(callIn(PHASES.Offline), { call: CALL, left: true })).toEqual({
      type: 'LeaveCall',
      call: CALL,
    });
  });
});

describe('another call', () => {
  const other = callIn(PHASES.Active, '11111111-2222-4333-8444-555555555555');

  it('is not concerned', () => {
    expect(shownCall(other, HUNG_UP)).toBe(other);
    expect(nextCommand(other, HUNG_UP)).toBeUndefined();
  });
});
