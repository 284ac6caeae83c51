import { useEffect, useState } from 'react';
import { browserEnvironment } from '../live/browser';
import { LiveClient, type LiveSnapshot } from '../live/client';
import type { SocketIdentity } from '../live/ticket';
import { useLive } from '../live/useLive';

/** The page's connection to the server, open while the page is shown. The identity is taken once, at the beginning. */
export function useLivePage(identity: SocketIdentity): { client: LiveClient; live: LiveSnapshot } {
  const [client] = useState(() => new LiveClient(identity, browserEnvironment()));
  useEffect(() => {
    client.start();
    return () => client.stop();
  }, [client]);
  return { client, live: useLive(client) };
}
