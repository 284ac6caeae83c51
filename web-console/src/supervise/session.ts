import { browserEnvironment } from '../live/browser';
import { LiveClient } from '../live/client';
import { browserMedia } from '../media/browserMedia';
import type { CallMedia } from '../media/callMedia';
import { isHeard, isSeen } from '../media/mediaOf';

/** What lives as long as the page with which a manager supervises a talk. */
export interface SupervisorSession {
  readonly live: LiveClient;
  readonly media: Pick<CallMedia, 'local' | 'subscribe' | 'getSnapshot' | 'frameShown' | 'drawn'>;
}

/** A session that can be started and ended. */
export type OwnSession = SupervisorSession & { readonly media: CallMedia };

/** A session in this browser; nothing happens before it is started. Who only listens has microphone and camera off, who whispers the camera. */
export function newSession(): OwnSession {
  const live = new LiveClient({ role: 'SUPERVISOR' }, browserEnvironment());
  const media = browserMedia(live, ({ supervisor }) => supervisor?.call?.call, {
    needsDevices: isHeard,
    needsCamera: isSeen,
  });
  return { live, media };
}

/** Connects; gives how to end it. Whoever goes to another page leaves the talk at once, and not only when he is missed. */
export function startSession({ live, media }: OwnSession): () => void {
  media.start();
  live.start();
  return () => {
    const call = live.getSnapshot().views.supervisor?.call?.call.id;
    if (call !== undefined) live.send({ type: 'LeaveSupervision', call });
    live.stop();
    media.stop();
  };
}
