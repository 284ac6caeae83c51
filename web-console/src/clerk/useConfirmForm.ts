import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useFocusBack } from './useFocusBack';

/**
 * A form beside the talk: Escape leaves it, Ctrl+Enter confirms from every field, and the focus goes back to where it was.
 * Gives what the form hears.
 */
export function useConfirmForm(confirm: () => void, leave: () => void) {
  useFocusBack();
  return {
    onSubmit: (event: SyntheticEvent) => {
      event.preventDefault();
      confirm();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Escape') leave();
      else if (event.key === 'Enter' && event.ctrlKey) confirm();
    },
  };
}
