import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALL } from '../live/testdata/views';
import { REPEATED_AFTER_MILLIS } from './frameRepeats';
import type { FakeDataChannel } from './testdata/fakeDataChannel';
import { FakeNetwork } from './testdata/fakeNetwork';
import { LinkedPage } from './testdata/linkedPage';

let kiosk: LinkedPage;
let clerk: LinkedPage;

beforeEach(() => {
  vi.useFakeTimers();
  const network = new FakeNetwork();
  kiosk = new LinkedPage('kiosk', network);
  clerk = new LinkedPage('clerk', network);
  LinkedPage.meet(kiosk, clerk);
});

afterEach(() => {
  kiosk.links.close();
  clerk.links.close();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

async function ring(): Promise<void> {
  const view = (peer: string, initiates: boolean) => ({
    ...CALL,
    peers: [{ peer, link: 'link-1', initiates, sendMedia: true }],
  });
  kiosk.links.show(view('clerk', true));
  clerk.links.show(view('kiosk', false));
  await settle();
}

function controlOf(page: LinkedPage) {
  const control = page.links.all[0]?.control;
  if (control === undefined) throw new Error('there is no link');
  return control;
}

describe('the channel of control', () => {
  it('is open with the link, without a word, and carries bytes and texts in order', async () => {
    await ring();
    const arrived: (string | number[])[] = [];
    controlOf(kiosk).onFrame((frame) => arrived.push([...frame]));
    controlOf(kiosk).onText((text) => arrived.push(text));
    const before = kiosk.sent.length + clerk.sent.length;
    expect(controlOf(clerk).send(new Uint8Array([1, 2]))).toBe(true);
    expect(controlOf(clerk).send('three')).toBe(true);
    await settle();
    expect(arrived).toEqual([[1, 2], 'three']);
    expect(kiosk.sent.length + clerk.sent.length).toBe(before);
  });

  it('keeps nothing for later', async () => {
    const peer = { peer: 'kiosk', link: 'link-1', initiates: false, sendMedia: true };
    clerk.links.show({ ...CALL, peers: [peer] });
    const control = controlOf(clerk);
    let opened = 0;
    control.subscribe(() => (opened += 1));
    expect(control.send('too early')).toBe(false);
    await ring();
    expect(opened).toBe(1);
    const channel = clerk.connection.channels[0];
    if (channel !== undefined) channel.bufferedAmount = 1_000_000;
    expect(control.send('too much')).toBe(false);
    clerk.links.close();
    expect(control.send('too late')).toBe(false);
  });

  it('brings a frame whose packet was lost in order and before that is sent again', async () => {
    await ring();
    const arrived = framesOf(kiosk);
    const [reliable] = channelsOf(clerk);
    controlOf(clerk).send(new Uint8Array([1]));
    await settle();
    reliable.stall();
    controlOf(clerk).send(new Uint8Array([2]));
    controlOf(clerk).send(new Uint8Array([3]));
    await settle();
    expect(arrived).toEqual([[1]]);
    await vi.advanceTimersByTimeAsync(REPEATED_AFTER_MILLIS);
    expect(arrived).toEqual([[1], [2], [3]]);
    reliable.mend();
    expect(arrived).toEqual([[1], [2], [3]]);
  });

  it('waits for what was lost on both ways, and lets nothing overtake it', async () => {
    await ring();
    const arrived = framesOf(kiosk);
    const [reliable, repeats] = channelsOf(clerk);
    reliable.stall();
    controlOf(clerk).send(new Uint8Array([1]));
    repeats.stall();
    await vi.advanceTimersByTimeAsync(REPEATED_AFTER_MILLIS);
    repeats.lose();
    controlOf(clerk).send(new Uint8Array([2]));
    await vi.advanceTimersByTimeAsync(REPEATED_AFTER_MILLIS);
    expect(arrived).toEqual([]);
    reliable.mend();
    expect(arrived).toEqual([[1], [2]]);
  });
});

function framesOf(page: LinkedPage): number[][] {
  const arrived: number[][] = [];
  controlOf(page).onFrame((frame) => arrived.push([...frame]));
  return arrived;
}

/** The reliable channel of a page and the one of the repeats. */
function channelsOf(page: LinkedPage): readonly [FakeDataChannel, FakeDataChannel] {
  const [reliable, repeats] = page.connection.channels;
  if (reliable === undefined || repeats === undefined) throw new Error('there is no link');
  return [reliable, repeats];
}
