import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocalized } from '../i18n/language';
import type { LiveClient } from '../live/client';
import type { CounterView, CounterViewCurrent, TicketId } from '../protocol/generated';
import { type Action, actionOf, commandFor } from './desk';

/** How long an unanswered command keeps the keys from giving the next one. */
const PATIENCE_MS = 3_000;

export interface Desk {
  act: (action: Action) => void;
  /** Calls a finished ticket back. */
  recall: (ticket: TicketId) => void;
  /** What is written down when the current ticket is done. */
  note: string;
  setNote: (note: string) => void;
}

/**
 * The actions of the desk, also by key. One command at a time: until its view or its refusal has come, another press of a
 * key changes nothing, so that an impatient finger does not call two citizens.
 */
export function useDesk(
  client: LiveClient,
  view: CounterView,
  own: CounterViewCurrent | undefined,
): Desk {
  const [kept, setKept] = useState({ ticket: '', note: '' });
  const busyUntil = useRef(0);
  const note = kept.ticket === own?.ticket.id ? kept.note : '';

  useEffect(() => {
    busyUntil.current = 0;
  }, [view]);
  useRefusals(client, busyUntil);

  const act = useCallback(
    (action: Action) => {
      const command = commandFor(action, view, own, note.trim());
      if (command === undefined || performance.now() < busyUntil.current) return;
      busyUntil.current = performance.now() + PATIENCE_MS;
      client.send(command);
    },
    [client, view, own, note],
  );

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (action === undefined) return;
      event.preventDefault();
      act(action);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [act]);

  return {
    act,
    recall: (ticket) => client.send({ type: 'RecallTicket', ticket }),
    note,
    setNote: (text) => setKept({ ticket: own?.ticket.id ?? '', note: text }),
  };
}

/** Shows why a command was not carried out. */
function useRefusals(client: LiveClient, busyUntil: { current: number }) {
  const { message } = App.useApp();
  const localized = useLocalized();
  useEffect(
    () =>
      client.onRefused(({ problem }) => {
        busyUntil.current = 0;
        void message.warning(`${localized(problem.text)} ${localized(problem.next)}`, 4);
      }),
    [client, message, localized, busyUntil],
  );
}
