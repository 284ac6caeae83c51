import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TalkOfThree } from './testdata/talkOfThree';

/** A bridge on which one of three has not landed yet. */

let talk: TalkOfThree;

beforeEach(async () => {
  vi.useFakeTimers();
  talk = new TalkOfThree();
  await talk.begin();
  await talk.confer();
  await talk.pass(1_000);
  await talk.carry();
});

afterEach(() => {
  talk.stop();
  vi.useRealTimers();
});

const TO_CLERK = 0;
const TO_EXPERT = 1;
const DIRECT = ['remote-audio-0', 'remote-video-1'];
const FACE = ['audio-1', 'video-1'];
const NO_FACE = [undefined, undefined];
const sent = (link: number) => talk.kiosk.outgoing(link).slice(0, 2);
/** Whose picture the kiosk shows as that peer's, and over which way it comes. */
const shown = (peer: 'clerk' | 'expert') =>
  talk.kiosk
    .peer(peer)
    .stream.getTracks()
    .map(({ id }) => id);

describe('a bridge that carries', () => {
  it('goes on between two while somebody who has come later still lands', async () => {
    await talk.pass(1_000);
    talk.late = talk.expert;
    await talk.show();
    await talk.pass(3_000);
    expect(sent(TO_CLERK)).toEqual(NO_FACE);
    expect(shown('clerk')).toEqual(['page-clerk-0001-a0', 'page-clerk-0001-v0']);
    expect(sent(TO_EXPERT)).toEqual(FACE);
    expect(shown('expert')).toEqual(DIRECT);
    talk.late = undefined;
    await talk.show();
    expect(shown('expert')).toEqual(['page-expert-0001-a0', 'page-expert-0001-v0']);
    await talk.pass(1_000);
    expect(sent(TO_EXPERT)).toEqual(NO_FACE);
  });
});
