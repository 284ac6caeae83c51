import { useTranslation } from 'react-i18next';
import type { LiveClient } from '../../live/client';
import type { CallId } from '../../protocol/generated';
import { VouchSheet } from './VouchSheet';

/** The attendant says that this citizen goes first. */
export function CareSheet(props: {
  call: CallId;
  live: Pick<LiveClient, 'send' | 'onRefused'>;
  onBack: () => void;
}) {
  const { call, live, onBack } = props;
  const { t } = useTranslation('kiosk');
  return (
    <VouchSheet
      vouch={{ type: 'VouchForCare', call }}
      title={t('care.title')}
      live={live}
      onBack={onBack}
    >
      {t('care.what')}
    </VouchSheet>
  );
}
