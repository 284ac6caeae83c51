import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IceServers, type IceServersAnswer } from './iceServers';

let answers: (IceServersAnswer | Error)[];
let asked: number;
let servers: IceServers;

function answer(name: string, seconds: number): IceServersAnswer {
  return {
    iceServers: [{ urls: `turn:${name}`, username: 'u', credential: 'c' }],
    expiresAt: new Date(Date.now() + seconds * 1_000).toISOString(),
  };
}

const known = () => servers.current.map(({ urls }) => urls);

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  asked = 0;
  servers = new IceServers(
    () => {
      asked += 1;
      const next = answers.shift() ?? new Error('no more answers');
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    () => Date.now(),
  );
});

afterEach(() => {
  servers.stop();
  vi.useRealTimers();
});

it('renews the credentials well before they end', async () => {
  answers = [answer('first', 3_600), answer('second', 7_200)];
  servers.start();
  await servers.ready();
  expect(known()).toEqual(['turn:first']);
  await vi.advanceTimersByTimeAsync(2_699_000);
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(known()).toEqual(['turn:second']);
});

it('renews credentials that ended while the machine slept soon after it woke', async () => {
  answers = [answer('first', 3_600), answer('second', 90_000)];
  servers.start();
  await servers.ready();
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(known()).toEqual(['turn:second']);
});

it('is ready although the server cannot answer, keeps what it knew and asks again', async () => {
  answers = [new Error('down'), answer('first', 60), new Error('down')];
  servers.start();
  await servers.ready();
  expect(known()).toEqual([]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(known()).toEqual(['turn:first']);
  await vi.advanceTimersByTimeAsync(46_000);
  expect(asked).toBe(3);
  expect(known()).toEqual(['turn:first']);
});

it('is ready after a moment although nothing has come back', async () => {
  const silent = new IceServers(
    () => new Promise(() => undefined),
    () => Date.now(),
  );
  silent.start();
  const ready = silent.ready();
  await vi.advanceTimersByTimeAsync(1_500);
  await expect(ready).resolves.toBeUndefined();
  silent.stop();
});

it('never asks in a loop, whatever the clocks say', async () => {
  answers = [answer('outdated', -3_600)];
  servers.start();
  await vi.advanceTimersByTimeAsync(9_900);
  expect(asked).toBe(1);
});

it('asks no more once it is stopped', async () => {
  answers = [answer('first', 60)];
  servers.start();
  await servers.ready();
  servers.stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toBe(1);
});
