import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DialTestDevices } from '../protocol/generated';
import { checkDevices } from './deviceCheck';
import { FakeDevices } from './testdata/fakeDevices';

let devices: FakeDevices;
let broken: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  devices = new FakeDevices();
  broken = new AbortController();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What the check tells, however long it takes, and that nothing is on when it does. */
async function checked(): Promise<DialTestDevices> {
  const check = checkDevices(devices, () => performance.now(), broken.signal);
  await vi.runAllTimersAsync();
  expect([...devices.on]).toEqual([]);
  return check;
}

describe('microphone and camera that are tried out', () => {
  it('are off again as soon as they have given something', async () => {
    const begun = performance.now();
    expect(await checked()).toEqual({
      microphone: { state: 'WORKS', muted: false, levelDecibels: -50 },
      camera: { state: 'WORKS', width: 1280, height: 720, brightness: 104 },
    });
    expect(performance.now() - begun).toBe(0);
  });

  it('tell of a microphone that gives nothing and of a lens that is covered', async () => {
    devices.level = -100;
    devices.glance = { width: 640, height: 480, brightness: 2 };
    expect(await checked()).toEqual({
      microphone: { state: 'WORKS', muted: false, levelDecibels: -100 },
      camera: { state: 'WORKS', width: 640, height: 480, brightness: 2 },
    });
  });

  it('wait for a camera that needs a moment for the light, and for a word', async () => {
    devices.level = -100;
    devices.glance = { width: 640, height: 480, brightness: 2 };
    setTimeout(() => {
      devices.level = -40;
      devices.glance = { width: 640, height: 480, brightness: 90 };
    }, 700);
    const { microphone, camera } = await checked();
    expect(microphone.levelDecibels).toBe(-40);
    expect(camera.brightness).toBe(90);
  });

  it('tell of a microphone that the system has muted, and of a camera without a picture', async () => {
    devices.muted = true;
    devices.level = undefined;
    devices.glance = undefined;
    expect(await checked()).toEqual({
      microphone: { state: 'WORKS', muted: true },
      camera: { state: 'SILENT', width: 0, height: 0, brightness: 0 },
    });
  });

  it.each([
    ['denied', 'REFUSED'],
    ['prompt', 'ASKS'],
  ] as const)('are left alone while permission is %s', async (permission, state) => {
    devices.permissions = permission;
    expect(await checked()).toMatchObject({ microphone: { state }, camera: { state } });
    expect(devices.opened).toEqual([]);
  });

  it.each([
    ['NotFoundError', 'MISSING'],
    ['NotReadableError', 'SILENT'],
    ['NotAllowedError', 'REFUSED'],
  ])('that fail with %s are %s', async (failure, state) => {
    devices.failure = failure;
    expect(await checked()).toMatchObject({ microphone: { state }, camera: { state } });
  });

  it('are off at once when somebody needs the page', async () => {
    devices.level = -100;
    const check = checkDevices(devices, () => performance.now(), broken.signal);
    await vi.advanceTimersByTimeAsync(200);
    expect([...devices.on]).toEqual(['microphone']);
    broken.abort();
    expect([...devices.on]).toEqual([]);
    await Promise.all([expect(check).rejects.toThrow(), vi.runAllTimersAsync()]);
  });

  it('are off at once, too, when they open only after that', async () => {
    let open: () => void = () => undefined;
    devices.opening = new Promise((resolve) => (open = resolve));
    const check = checkDevices(devices, () => performance.now(), broken.signal);
    await vi.advanceTimersByTimeAsync(0);
    broken.abort();
    open();
    await Promise.all([expect(check).rejects.toThrow(), vi.runAllTimersAsync()]);
    expect(devices.opened).toHaveLength(2);
    expect([...devices.on]).toEqual([]);
  });
});
