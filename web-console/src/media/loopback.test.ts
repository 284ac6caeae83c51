import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkLoopback } from './loopback';
import { FakeNetwork } from './testdata/fakeNetwork';

const TURN = { urls: ['turns:turn.example:443'], username: 'u', credential: 'c' };

let network: FakeNetwork;

beforeEach(() => {
  vi.useFakeTimers();
  network = new FakeNetwork();
});

afterEach(() => {
  vi.useRealTimers();
});

const check = (iceServers: RTCIceServer[]) =>
  checkLoopback(network.connect, iceServers, () => performance.now());

const states = () => network.connections.map(({ connectionState }) => connectionState);

it('connects the page with itself and closes what it has opened', async () => {
  await expect(check([{ urls: 'stun:stun.example' }])).resolves.toEqual({
    directMillis: 0,
    relay: 'none-configured',
  });
  expect(states()).toEqual(['closed', 'closed']);
});

it('tries the relay alone where there is one', async () => {
  await expect(check([TURN])).resolves.toEqual({ directMillis: 0, relay: { millis: 0 } });
  const policies = network.connections.map((each) => each.getConfiguration().iceTransportPolicy);
  expect(policies).toEqual([undefined, undefined, 'relay', 'relay']);
});

it('says after five seconds that nothing gets through', async () => {
  network.cut('failed');
  const result = check([TURN]);
  await vi.advanceTimersByTimeAsync(10_000);
  await expect(result).resolves.toEqual({ relay: 'failed' });
  expect(states()).toEqual(['closed', 'closed', 'closed', 'closed']);
});
