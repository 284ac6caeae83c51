import { answeredIn, onHoldSince } from '../../protocol/consult';
import type { CallViewActive, ClerkViewWork, ControlScope } from '../../protocol/generated';
import type { TalkPhase } from '../moment';
import { useSession } from '../session';

/**
 * What the clerk asks of the citizen: each is asked for, taken back and ended with the same key. What cannot be asked for
 * now is not asked for; the button says why.
 */
export function useRequests(work: ClerkViewWork, phase: TalkPhase | undefined) {
  const { live } = useSession();
  const call = work.call.id;
  const held = phase !== undefined && onHoldSince(phase) !== undefined;
  const inTalk = (act: (talk: CallViewActive) => void) => () => {
    if (phase?.type === 'Active') act(phase);
  };
  const askForControl = (scope: ControlScope) => live.send({ type: 'AskForControl', call, scope });
  return {
    screen: inTalk(({ screen: { type } }) => {
      if (type === 'ScreenAsked' || type === 'ScreenShown') live.send({ type: 'StopScreen', call });
      else if (!held) live.send({ type: 'AskForScreen', call });
    }),
    askForControl,
    control: inTalk(({ control: { type }, screen }) => {
      if (type === 'ControlAsked' || type === 'ControlGranted')
        live.send({ type: 'StopControl', call });
      else if (screen.type === 'ScreenShown' && work.agentConnected && !held)
        askForControl('POINTER_AND_KEYBOARD');
    }),
    document: inTalk(({ document: { type } }) => {
      if (type === 'DocumentAsked' || type === 'DocumentShown')
        live.send({ type: 'StopDocument', call });
      else if (!held) live.send({ type: 'AskForDocument', call });
    }),
    picture: () => live.send({ type: 'TakePicture', call }),
    /** From the talk aside to the talk of all, and back. */
    turn: inTalk((talk) => {
      if (held) live.send({ type: 'JoinExpert', call });
      else if (answeredIn(talk).length > 0) live.send({ type: 'TalkAside', call });
    }),
  };
}
