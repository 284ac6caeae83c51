import type { LiveClient } from '../live/client';
import type { Views } from '../live/views';
import type { CallView } from '../protocol/generated';
import type { IceServers } from './iceServers';
import type { LocalMedia } from './localMedia';
import type { PrivateParts } from './masks';
import type { ScreenCapture } from './screenCapture';
import type { MakeScreenFilter } from './screenFilter';

/** What the media of a call need of the browser. */
export interface CallMediaHost {
  createConnection(configuration: RTCConfiguration): RTCPeerConnection;
  createStream(): MediaStream;
  openSocket(url: string): WebSocket;
  now(): number;
  /** Calls back when this machine's network has changed; returns how to stop that. */
  onNetworkChange(listener: () => void): () => void;
  /** Whether anybody can see the page. */
  visible(): boolean;
  /** Calls back when {@link visible} has changed; returns how to stop that. */
  onVisibilityChange(listener: () => void): () => void;
}

/** What the media of a call are made of. */
export interface CallMediaParts {
  live: LiveClient;
  local: LocalMedia;
  screen: ScreenCapture;
  privateParts: PrivateParts;
  makeFilter: MakeScreenFilter;
  iceServers: IceServers;
  host: CallMediaHost;
  /** Which call of a page's views has media: the kiosk's own, the clerk's offer, consult or work. */
  callOf(views: Views): CallView | undefined;
  /** Whether the own camera and microphone are on in that call; in every call unless the page says otherwise. */
  needsDevices?: (call: CallView) => boolean;
  /** Whether the own camera is one of them; it is unless the page says otherwise. */
  needsCamera?: (call: CallView) => boolean;
}
