import type { LiveClient } from '../../live/client';
import { CallMedia } from '../callMedia';
import type { CallMediaHost, CallMediaParts } from '../callMediaParts';
import { IceServers } from '../iceServers';
import { LocalMedia } from '../localMedia';
import { ScreenCapture } from '../screenCapture';
import { FakePrivateParts } from './fakeMasks';
import { FakeFilters } from './fakeScreenFilter';
import type { FakeDevices } from './fakeDevices';
import { FakeStream } from './fakeMedia';
import type { FakeNetwork } from './fakeNetwork';

/**
 * The media of a page on made-up devices and a made-up network.
 *
 * @param ice when the list of STUN and TURN servers, which is empty, has come
 */
export function mediaPage(parts: {
  live: LiveClient;
  devices: FakeDevices;
  network: FakeNetwork;
  callOf: CallMediaParts['callOf'];
  needsDevices?: CallMediaParts['needsDevices'];
  ice?: Promise<void>;
  privateParts?: FakePrivateParts;
  filters?: FakeFilters;
  /** What of the browser is another one than usual. */
  host?: Partial<CallMediaHost>;
}): CallMedia {
  const { live, network, callOf, ice = Promise.resolve() } = parts;
  const devices = parts.devices.asMediaDevices();
  const createStream = (tracks: MediaStreamTrack[] = []) =>
    new FakeStream(tracks) as unknown as MediaStream;
  return new CallMedia({
    live,
    local: new LocalMedia({ devices, storage: localStorage, createStream }),
    screen: new ScreenCapture(devices),
    privateParts: parts.privateParts ?? new FakePrivateParts(),
    makeFilter: (parts.filters ?? new FakeFilters()).make,
    iceServers: new IceServers(
      () => ice.then(() => ({ iceServers: [], expiresAt: '2099-01-01T00:00:00Z' })),
      () => Date.now(),
    ),
    host: {
      createConnection: network.connect,
      createStream: () => createStream(),
      now: () => performance.now(),
      onNetworkChange: () => () => undefined,
      openSocket: () => {
        throw new Error('nobody listens');
      },
      visible: () => true,
      onVisibilityChange: () => () => undefined,
      ...parts.host,
    },
    callOf,
    ...(parts.needsDevices && { needsDevices: parts.needsDevices }),
  });
}
