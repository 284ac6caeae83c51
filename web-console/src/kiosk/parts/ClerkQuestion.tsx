import type { BridgeClient } from '../../bridge/bridgeClient';
import { DocumentConsent } from '../../capture/kiosk/DocumentConsent';
import type { DocumentDesk } from '../../capture/kiosk/documentDesk';
import type { LiveClient } from '../../live/client';
import type { CallMedia } from '../../media/callMedia';
import type { CallView, CallViewClerkCard, ControlScope } from '../../protocol/generated';
import type { Question } from '../model/question';
import { useSupervisor } from '../useSupervisor';
import { ControlQuestion } from './ControlQuestion';
import { ScreenConsent } from './ScreenConsent';

/** The sheet with what the clerk asks. */
export function ClerkQuestion(props: {
  question: Question;
  call: Pick<CallView, 'id' | 'phase'>;
  clerk: CallViewClerkCard;
  media: Pick<CallMedia, 'shareScreen'>;
  documents: Pick<DocumentDesk, 'allow' | 'refuse'>;
  bridge: Pick<BridgeClient, 'getSnapshot'>;
  live: Pick<LiveClient, 'send' | 'onRefused'>;
  onRefuseScreen: () => void;
  /** With the scope that was asked for, or no. */
  onAnswerControl: (scope: ControlScope | undefined) => void;
}) {
  const { question, clerk } = props;
  const supervisor = useSupervisor(props.call.phase);
  switch (question.ask) {
    case 'screen':
      return (
        <ScreenConsent
          clerk={clerk}
          supervisor={supervisor}
          media={props.media}
          whole={props.bridge.getSnapshot().connected}
          onRefuse={props.onRefuseScreen}
        />
      );
    case 'control':
      return (
        <ControlQuestion
          key={question.until}
          call={props.call.id}
          clerk={clerk}
          scope={question.scope}
          live={props.live}
          onAnswer={props.onAnswerControl}
        />
      );
    case 'document':
      return <DocumentConsent call={props.call.id} clerk={clerk} desk={props.documents} />;
  }
}
