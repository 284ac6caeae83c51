import { describe, expect, it } from 'vitest';
import { asked, CONSULTS } from './testdata/consultViews';
import { actionsOf, KEYS, momentOf, type Moment } from './moment';
import {
  CONNECTING,
  duty,
  ENDED,
  onCall,
  onDuty,
  ringing,
  switched,
  TALKING,
  TICKET,
} from './testdata/clerkViews';

describe('momentOf', () => {
  it.each([
    ['off duty', onDuty('OFF'), 'duty'],
    ['waiting', onDuty('READY'), 'duty'],
    ['rung', ringing, 'offer'],
    ['answered', onCall(CONNECTING), 'talk'],
    ['talking', onCall(TALKING), 'talk'],
    ['asked by a colleague', asked(CONSULTS.ringing), 'asked'],
    ['talking to a colleague aside', asked(CONSULTS.aside), 'advice'],
    ['talking with a colleague and a citizen', asked(CONSULTS.joined), 'advice'],
    ['ended', onCall(ENDED), 'wrapUp'],
    ['switched', onCall(switched(TICKET)), 'wrapUp'],
    [
      'an ended call of somebody who is ready again',
      { ...onCall(ENDED), duty: duty('READY') },
      'duty',
    ],
  ] as const)('%s', (_, view, kind) => {
    expect(momentOf(view).kind).toBe(kind);
  });
});

it('every action of a moment has a key of its own', () => {
  const moments: Moment[] = [
    ringing,
    asked(CONSULTS.ringing),
    asked(CONSULTS.joined),
    onCall(TALKING),
    onCall(ENDED),
    onDuty('PAUSED'),
  ].map((view) => momentOf(view));
  for (const moment of moments) {
    const keys = actionsOf(moment, duty('PAUSED')).map((action) => KEYS[action]);
    expect(new Set(keys).size, moment.kind).toBe(keys.length);
  }
});
