import { describe, expect, it } from 'vitest';
import { beginWith, draw, follow, giveUpWaiting } from './succession';

const direct = new EventTarget() as MediaStream;
const bridged = new EventTarget() as MediaStream;

describe('what a picture shows', () => {
  it('is replaced at once while nothing of it has been seen', () => {
    const next = follow(beginWith(direct), bridged);
    expect(next).toEqual({ shown: { id: 0, stream: bridged, drawn: false } });
  });

  it('stays until what follows has a frame', () => {
    const waiting = follow(draw(beginWith(direct), 0), bridged);
    expect(waiting.shown).toEqual({ id: 0, stream: direct, drawn: true });
    expect(draw(waiting, 0)).toEqual(waiting);
    expect(draw(waiting, 1)).toEqual({ shown: { id: 1, stream: bridged, drawn: true } });
  });

  it('stays when it is wanted again before the other one has a frame', () => {
    const seen = draw(beginWith(direct), 0);
    expect(follow(follow(seen, bridged), direct)).toEqual(seen);
  });

  it('goes at once when nothing is to be shown', () => {
    const waiting = follow(draw(beginWith(direct), 0), bridged);
    expect(follow(waiting, null)).toEqual({ shown: { id: 0, stream: null, drawn: false } });
  });

  it('gives way to the newest of those that follow', () => {
    const third = new EventTarget() as MediaStream;
    const waiting = follow(follow(draw(beginWith(direct), 0), bridged), third);
    expect(draw(waiting, 1).shown.stream).toBe(direct);
    expect(draw(waiting, 2).shown.stream).toBe(third);
  });

  it('gives way without a frame after a while', () => {
    const waiting = follow(draw(beginWith(direct), 0), bridged);
    expect(giveUpWaiting(waiting)).toEqual({ shown: { id: 1, stream: bridged, drawn: false } });
    expect(giveUpWaiting(beginWith(direct))).toEqual(beginWith(direct));
  });
});
