import { useState } from 'react';
import type { LiveClient } from '../../live/client';
import type { CallId, CallViewClerkCard, ControlScope } from '../../protocol/generated';
import { ControlConsent } from './ControlConsent';
import { VouchSheet } from './VouchSheet';

/** Whether the clerk may work on this kiosk: the citizen answers, or the attendant for one who cannot. */
export function ControlQuestion(props: {
  call: CallId;
  clerk: CallViewClerkCard;
  scope: ControlScope;
  live: Pick<LiveClient, 'send' | 'onRefused'>;
  /** With the scope that was asked for, or no. */
  onAnswer: (scope: ControlScope | undefined) => void;
}) {
  const { call, clerk, scope, live, onAnswer } = props;
  const [vouching, setVouching] = useState(false);
  return vouching ? (
    <VouchSheet
      call={call}
      clerk={clerk}
      scope={scope}
      live={live}
      onBack={() => setVouching(false)}
    />
  ) : (
    <ControlConsent
      clerk={clerk}
      scope={scope}
      onAllow={() => onAnswer(scope)}
      onRefuse={() => onAnswer(undefined)}
      onVouch={() => setVouching(true)}
    />
  );
}
