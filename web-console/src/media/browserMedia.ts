import type { LiveClient } from '../live/client';
import { rest } from '../rest/client';
import { filterInBrowser } from './browserScreenFilter';
import { CallMedia } from './callMedia';
import type { CallMediaHost, CallMediaParts } from './callMediaParts';
import { IceServers, type IceServersAnswer } from './iceServers';
import { LocalMedia } from './localMedia';
import { PrivateElements } from './privateElements';
import { ScreenCapture } from './screenCapture';

/** The media of a page's call in the real browser. */
export function browserMedia(
  live: LiveClient,
  callOf: CallMediaParts['callOf'],
  more: Pick<CallMediaParts, 'needsDevices' | 'needsCamera'> = {},
): CallMedia {
  const local = browserLocalMedia();
  const iceServers = browserIceServers(live);
  return new CallMedia({
    live,
    local,
    screen: new ScreenCapture(navigator.mediaDevices),
    privateParts: new PrivateElements(),
    makeFilter: filterInBrowser,
    iceServers,
    host: BROWSER,
    callOf,
    ...more,
  });
}

/** The STUN and TURN servers of whom this page is let in as. */
export function browserIceServers(live: LiveClient): IceServers {
  return new IceServers(
    () => rest.get<IceServersAnswer>('/api/media/ice-servers'),
    () => live.clock.now(),
  );
}

const BROWSER: CallMediaHost = {
  createConnection: (configuration) => new RTCPeerConnection(configuration),
  createStream: () => new MediaStream(),
  openSocket: (url) => new WebSocket(url),
  now: () => performance.now(),
  onNetworkChange: (listener) => {
    window.addEventListener('online', listener);
    return () => {
      window.removeEventListener('online', listener);
    };
  },
  visible: () => document.visibilityState === 'visible',
  onVisibilityChange: (listener) => {
    document.addEventListener('visibilitychange', listener);
    return () => {
      document.removeEventListener('visibilitychange', listener);
    };
  },
};

/** Camera and microphone of this browser; asks again when a device was plugged in while one is missing. */
export function browserLocalMedia(): LocalMedia {
  // The types promise it everywhere; a page over plain HTTP does not have it.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  const local = new LocalMedia({
    devices,
    storage: localStorage,
    createStream: (tracks) => new MediaStream(tracks),
  });
  devices?.addEventListener('devicechange', () => {
    const state = local.getSnapshot();
    const complete = state.phase === 'on' && state.audio !== null && state.video !== null;
    if (!complete) local.reopen();
  });
  return local;
}
