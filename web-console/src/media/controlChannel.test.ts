import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALL } from '../live/testdata/views';
import { FakeNetwork } from './testdata/fakeRtc';
import { LinkedPage } from './testdata/linkedPage';

let kiosk: LinkedPage;
let clerk: LinkedPage;

beforeEach(() => {
  vi.useFakeTimers();
  const network = new FakeNetwork();
  kiosk = new LinkedPage('kiosk', network);
  clerk = new LinkedPage('clerk', network);
  kiosk.other = clerk;
  clerk.other = kiosk;
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
    peers: [{ peer, link: 'link-1', initiates }],
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
    clerk.links.show({ ...CALL, peers: [{ peer: 'kiosk', link: 'link-1', initiates: false }] });
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
});
