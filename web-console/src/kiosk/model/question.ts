import { onHoldSince } from '../../protocol/consult';
import type { CallViewPhase, ControlScope } from '../../protocol/generated';

/** What the clerk asks the citizen to allow. */
export type Question =
  | { readonly ask: 'screen' }
  | { readonly ask: 'control'; readonly scope: ControlScope; readonly until: string }
  | { readonly ask: 'document' };

/**
 * The question that the citizen has to answer now, of whom nothing is wanted while he is on hold; of several the one for
 * the screen goes first, for control needs it.
 */
export function questionOf(phase: CallViewPhase): Question | undefined {
  if (phase.type !== 'Active' || onHoldSince(phase) !== undefined) return undefined;
  const { screen, control, document } = phase;
  if (screen.type === 'ScreenAsked') return { ask: 'screen' };
  if (control.type === 'ControlAsked')
    return { ask: 'control', scope: control.scope, until: control.until };
  return document.type === 'DocumentAsked' ? { ask: 'document' } : undefined;
}
