import { useEffect, useEffectEvent } from 'react';
import { KEYS, type ActionId } from './moment';

/** Acts on the keys of these actions, wherever the focus is, but never while somebody types. */
export function useKeys(actions: readonly ActionId[], run: (action: ActionId) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!isCommand(event)) return;
    const action = actions.find((each) => KEYS[each] === event.key.toUpperCase());
    if (action === undefined) return;
    event.preventDefault();
    run(action);
  });
  useEffect(() => {
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

function isCommand(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.altKey || event.metaKey;
  return !modified && !event.repeat && !event.isComposing && !isTyping(event.target);
}

/** A list box takes letters as well: it jumps to the entry that begins with them. */
const TYPED_INTO =
  'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"], [readonly])';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}
