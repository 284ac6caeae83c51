import { useEffect, useState } from 'react';
import type { ClerkViewWork } from '../protocol/generated';
import { plainText } from '../protocol/plainText';
import { useLive } from '../live/useLive';
import { useSession } from './session';

/** Waited after the last key before the note is sent. */
const PAUSE_MILLIS = 500;
/** After this long without an answer it is sent again. */
const AGAIN_MILLIS = 3_000;

/** `waiting` is kept on this page until the connection is back. */
export type NoteState = 'saved' | 'saving' | 'waiting' | 'refused';

export interface Note {
  readonly text: string;
  readonly state: NoteState;
  write(typed: string): void;
}

/**
 * The note on a call: the server's, until the clerk types; from then on the clerk's own, sent by itself. It is saved when
 * the view that comes back has it.
 */
export function useNote({ call, note: saved }: ClerkViewWork): Note {
  const { live } = useSession();
  const open = useLive(live).connection.phase === 'open';
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const text = typed ?? saved;
  const state = stateOf({ isSaved: text === saved, isRefused: text === refused, open });

  useEffect(
    () =>
      live.onRefused(({ message, problem }) => {
        // What the server has not heard is sent again.
        if (problem.code === 'UNREACHABLE') return;
        if (message?.type === 'WriteNote' && message.call === call.id) setRefused(message.text);
      }),
    [live, call.id],
  );

  useEffect(() => {
    if (state !== 'saving') return undefined;
    const send = () => live.send({ type: 'WriteNote', call: call.id, text });
    const first = setTimeout(send, PAUSE_MILLIS);
    const again = setInterval(send, AGAIN_MILLIS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [live, call.id, text, state]);

  return { text, state, write: (value) => setTyped(plainText(value)) };
}

function stateOf(note: { isSaved: boolean; isRefused: boolean; open: boolean }): NoteState {
  if (note.isSaved) return 'saved';
  if (note.isRefused) return 'refused';
  return note.open ? 'saving' : 'waiting';
}
