/** The devices of a talk. */
export type DeviceUse = 'camera' | 'microphone' | 'speaker';

/** Why a device cannot be used. */
export type DeviceProblem =
  /** The person or a policy has forbidden it. */
  | 'NOT_ALLOWED'
  | 'NOT_FOUND'
  /** Another program holds it, or the hardware does not answer. */
  | 'IN_USE'
  /** Browsers give devices to pages over HTTPS or from localhost only. */
  | 'INSECURE_PAGE'
  | 'UNKNOWN';

export interface Device {
  readonly id: string;
  /** As the system calls it; empty while the page has no permission. */
  readonly label: string;
}

export type DeviceList = Readonly<Record<DeviceUse, readonly Device[]>>;

/** The device that somebody has chosen; absent means the system's own choice. */
export type DeviceChoice = Readonly<Partial<Record<DeviceUse, string>>>;

const USES: Readonly<Record<MediaDeviceKind, DeviceUse>> = {
  videoinput: 'camera',
  audioinput: 'microphone',
  audiooutput: 'speaker',
};

/** The devices that are there; those without an id are hidden by the browser and count as one nameless device. */
export async function listDevices(devices: MediaDevices | undefined): Promise<DeviceList> {
  const list: Record<DeviceUse, Device[]> = { camera: [], microphone: [], speaker: [] };
  const found = devices === undefined ? [] : await devices.enumerateDevices();
  for (const { kind, deviceId, label } of found) list[USES[kind]].push({ id: deviceId, label });
  return list;
}

/** Names the failure of `getUserMedia` (W3C mediacapture-streams §10). */
export function problemOf(failure: unknown): DeviceProblem {
  switch (failure instanceof DOMException ? failure.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'NOT_ALLOWED';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'NOT_FOUND';
    case 'NotReadableError':
    case 'AbortError':
      return 'IN_USE';
    default:
      return 'UNKNOWN';
  }
}

const STORED = 'yunchuang.devices';

/** The choice made in this browser before. */
export function readChoice(storage: Storage): DeviceChoice {
  try {
    const stored = JSON.parse(storage.getItem(STORED) ?? '{}') as Record<string, unknown>;
    const uses = Object.values(USES).filter((use) => typeof stored[use] === 'string');
    return Object.fromEntries(uses.map((use) => [use, stored[use]]));
  } catch {
    return {};
  }
}

/** Remembers the choice for this browser, where it may remember anything. */
export function writeChoice(storage: Storage, choice: DeviceChoice): void {
  try {
    storage.setItem(STORED, JSON.stringify(choice));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
