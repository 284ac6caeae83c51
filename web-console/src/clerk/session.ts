import { createContext, use } from 'react';
import { browserEnvironment } from '../live/browser';
import { LiveClient } from '../live/client';
import type { Views } from '../live/views';
import { browserMedia } from '../media/browserMedia';
import type { CallMedia } from '../media/callMedia';
import type { CallView } from '../protocol/generated';
import { browserDevices } from '../selftest/browserDevices';
import { browserSelfTest } from '../selftest/browserSelfTest';
import type { Busy, SelfTester } from '../selftest/selfTester';
import { Bell } from './bell';

/** What lives as long as the console is open. */
export interface ClerkSession {
  readonly live: LiveClient;
  readonly media: Pick<
    CallMedia,
    'local' | 'subscribe' | 'getSnapshot' | 'answer' | 'frameShown' | 'drawn' | 'checkConnection'
  >;
  /** This console's part in dial-tests. */
  readonly selfTest: Pick<
    SelfTester,
    'subscribe' | 'getSnapshot' | 'getFace' | 'answer' | 'decline' | 'confirm'
  >;
  readonly bell: Pick<Bell, 'audible' | 'useSpeaker' | 'ring' | 'stop' | 'remind' | 'test'>;
}

/** A session that can be started and ended. */
type OwnSession = ClerkSession & {
  readonly media: CallMedia;
  readonly selfTest: SelfTester;
  readonly bell: Bell;
};

/** A session in this browser; nothing happens before it is started. */
export function newSession(): OwnSession {
  const live = new LiveClient({ role: 'CLERK' }, browserEnvironment());
  const media = browserMedia(live, callOf);
  const { local } = media;
  const selfTest = browserSelfTest(live, { local, iceServers: () => media.iceServers }, busyIn, {
    devices: browserDevices(() => local.choice),
  });
  return { live, media, selfTest, bell: new Bell() };
}

/** Connects; gives how to end it. */
export function startSession({ live, media, selfTest, bell }: OwnSession): () => void {
  media.start();
  selfTest.start();
  live.start();
  bell.useSpeaker(media.local.choice.speaker);
  const stopUnlocking = onTouch(() => bell.unlock());
  return () => {
    stopUnlocking();
    bell.close();
    live.stop();
    selfTest.stop();
    media.stop();
  };
}

/** Calls back at the first touch or key, before which browsers keep a page silent; gives how to stop that. */
function onTouch(listener: () => void): () => void {
  const once = new AbortController();
  const touched = () => {
    once.abort();
    listener();
  };
  window.addEventListener('pointerdown', touched, { signal: once.signal });
  window.addEventListener('keydown', touched, { signal: once.signal });
  return () => once.abort();
}

/** The call whose media this page keeps: the one that rings, the one in which a colleague asks, or the one in hand. */
function callOf({ clerk }: Views): CallView | undefined {
  return clerk?.offer?.call ?? clerk?.consult?.call ?? clerk?.call?.call;
}

/** A dial-test is for clerks who wait for a call and have none: whatever rings goes first. */
function busyIn({ clerk }: Views): Busy | undefined {
  if (clerk === undefined || clerk.offer || clerk.consult || clerk.call) return 'CALL';
  return clerk.duty.status === 'READY' ? undefined : 'CLERK_LEFT';
}

const SessionContext = createContext<ClerkSession | undefined>(undefined);

export const SessionProvider = SessionContext;

/** The session that the console stands in. */
export function useSession(): ClerkSession {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('outside of the console');
  return session;
}
