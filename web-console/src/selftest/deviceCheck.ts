import { type DeviceProblem, type DeviceUse, problemOf } from '../media/devices';
import type {
  DialTestDevices,
  DialTestDevicesCamera,
  DialTestDevicesMicrophone,
  DialTestDevicesState,
} from '../protocol/generated';

/** A device that is switched on for a moment. */
interface Opened {
  close(): void;
}

/** A microphone, as long as it is on. */
export interface OpenedMicrophone extends Opened {
  /** Whether the system says so. */
  readonly muted: boolean;
  /** How loud it is now, in dBFS; nothing in a browser that plays nothing before it is touched. */
  level(): number | undefined;
}

/** What a camera sees. */
export interface Glance {
  readonly width: number;
  readonly height: number;
  /** Of the whole picture, 0 (black) to 255. */
  readonly brightness: number;
}

/** A camera, as long as it is on. */
export interface OpenedCamera extends Opened {
  /** Its newest picture; nothing before there is one. */
  look(): Glance | undefined;
}

/** What the check needs of the browser. */
export interface DevicesHost {
  /** Whether the page may use it, without asking anybody. */
  permission(use: Exclude<DeviceUse, 'speaker'>): Promise<PermissionState>;
  /** Rejects as `getUserMedia` does. */
  openMicrophone(): Promise<OpenedMicrophone>;
  /** Rejects as `getUserMedia` does. */
  openCamera(): Promise<OpenedCamera>;
}

/** A device that is on has so long to give anything at all. */
const START_MILLIS = 3_000;

/** From then on a camera has so long to adjust to the light, and a microphone to come out of a pause. */
const ADJUST_MILLIS = 1_500;

const LOOK_MILLIS = 50;

/** Louder than any microphone that is muted, in dBFS. */
const HEARD_DECIBELS = -80;

/** Brighter than a covered lens ever is, on a scale to 255. */
const LIT = 24;

const NOTHING_SEEN = { width: 0, height: 0, brightness: 0 };

/**
 * Switches the own microphone and camera on until they have given something that no muted or covered one gives, at most for a
 * moment, and off again. Nobody is asked for leave, nothing is kept, and nothing but figures leaves this place. Whatever has
 * been opened is closed at once when the check is broken off.
 *
 * @param now milliseconds that never run backwards
 */
export async function checkDevices(
  host: DevicesHost,
  now: () => number,
  signal: AbortSignal,
): Promise<DialTestDevices> {
  const [microphone, camera] = await Promise.all([
    listen(host, now, signal),
    look(host, now, signal),
  ]);
  return { microphone, camera };
}

async function listen(
  host: DevicesHost,
  now: () => number,
  signal: AbortSignal,
): Promise<DialTestDevicesMicrophone> {
  const opened = await open(host, 'microphone', () => host.openMicrophone(), signal);
  if ('state' in opened) return { state: opened.state, muted: false };
  const levels: number[] = [];
  await closeAfter(opened.device, signal, () =>
    until(now, signal, () => {
      const level = opened.device.level();
      if (level === undefined) return 'NOTHING';
      levels.push(level);
      return level > HEARD_DECIBELS ? 'ENOUGH' : 'LITTLE';
    }),
  );
  const { muted } = opened.device;
  return {
    state: 'WORKS',
    muted,
    ...(levels.length > 0 && { levelDecibels: Math.max(...levels) }),
  };
}

async function look(
  host: DevicesHost,
  now: () => number,
  signal: AbortSignal,
): Promise<DialTestDevicesCamera> {
  const opened = await open(host, 'camera', () => host.openCamera(), signal);
  if ('state' in opened) return { state: opened.state, ...NOTHING_SEEN };
  let best: Glance | undefined;
  await closeAfter(opened.device, signal, () =>
    until(now, signal, () => {
      const seen = opened.device.look();
      if (seen === undefined) return 'NOTHING';
      if (seen.brightness >= (best?.brightness ?? 0)) best = seen;
      return seen.brightness > LIT ? 'ENOUGH' : 'LITTLE';
    }),
  );
  return best === undefined ? { state: 'SILENT', ...NOTHING_SEEN } : { state: 'WORKS', ...best };
}

async function open<Device extends Opened>(
  host: DevicesHost,
  use: Exclude<DeviceUse, 'speaker'>,
  opening: () => Promise<Device>,
  signal: AbortSignal,
): Promise<{ device: Device } | { state: DialTestDevicesState }> {
  const permission = await host.permission(use);
  signal.throwIfAborted();
  if (permission !== 'granted') return { state: permission === 'denied' ? 'REFUSED' : 'ASKS' };
  try {
    return { device: await opening() };
  } catch (failure) {
    return { state: stateOf(problemOf(failure)) };
  }
}

function stateOf(problem: DeviceProblem): DialTestDevicesState {
  switch (problem) {
    case 'NOT_ALLOWED':
    case 'INSECURE_PAGE':
      return 'REFUSED';
    case 'NOT_FOUND':
      return 'MISSING';
    case 'IN_USE':
    case 'UNKNOWN':
      return 'SILENT';
  }
}

async function closeAfter(
  device: Opened,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const close = () => device.close();
  signal.addEventListener('abort', close);
  try {
    signal.throwIfAborted();
    await work();
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

/** Tries every now and then until it is enough, or time is over. */
async function until(
  now: () => number,
  signal: AbortSignal,
  given: () => 'NOTHING' | 'LITTLE' | 'ENOUGH',
): Promise<void> {
  let end = now() + START_MILLIS;
  let adjusting = false;
  for (let seen = given(); seen !== 'ENOUGH' && now() < end; seen = given()) {
    if (seen === 'LITTLE' && !adjusting) {
      adjusting = true;
      end = now() + ADJUST_MILLIS;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLIS));
    signal.throwIfAborted();
  }
}
