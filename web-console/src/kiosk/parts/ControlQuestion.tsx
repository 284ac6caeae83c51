import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
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
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const [vouching, setVouching] = useState(false);
  return vouching ? (
    <VouchSheet
      vouch={{ type: 'VouchForControl', call, scope }}
      title={t('vouch.title')}
      live={live}
      onBack={() => setVouching(false)}
    >
      {t('vouch.what', { name: localized(clerk.name) })}
    </VouchSheet>
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
