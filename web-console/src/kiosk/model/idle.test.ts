import { describe, expect, it } from 'vitest';
import { IDLE_MILLIS, millisUntilNextLook, presenceAfter } from './idle';

describe('presence', () => {
  it('is taken for granted for 45 s', () => {
    expect(presenceAfter(0)).toEqual({ state: 'present' });
    expect(presenceAfter(44_999)).toEqual({ state: 'present' });
  });

  it('is asked for in the last 15 s, counting down', () => {
    expect(presenceAfter(45_000)).toEqual({ state: 'asked', secondsLeft: 15 });
    expect(presenceAfter(45_001)).toEqual({ state: 'asked', secondsLeft: 15 });
    expect(presenceAfter(59_999)).toEqual({ state: 'asked', secondsLeft: 1 });
  });

  it('is over after 60 s', () => {
    expect(presenceAfter(60_000)).toEqual({ state: 'gone' });
  });

  it('is looked at exactly when the answer changes', () => {
    let untouched = 0;
    const answers: string[] = [];
    while (untouched < IDLE_MILLIS) {
      untouched += millisUntilNextLook(untouched);
      const presence = presenceAfter(untouched);
      answers.push(presence.state === 'asked' ? String(presence.secondsLeft) : presence.state);
    }
    expect(answers).toEqual([...Array.from({ length: 15 }, (_, i) => String(15 - i)), 'gone']);
  });
});
