import { useEffect, useState } from 'react';
import type { CallId, ClientMessage } from '../protocol/generated';
import { useSession } from './session';

/** Sends a command about a call once; again only when it was refused. */
export function useSendOnce(call: CallId) {
  const { live } = useSession();
  const [sent, setSent] = useState<ClientMessage['type']>();
  useEffect(
    () =>
      live.onRefused(({ message }) => {
        if (message !== undefined && 'call' in message && message.call === call)
          setSent((before) => (before === message.type ? undefined : before));
      }),
    [live, call],
  );
  return {
    sent: sent !== undefined,
    send: (message: ClientMessage) => {
      setSent(message.type);
      live.send(message);
    },
  };
}
