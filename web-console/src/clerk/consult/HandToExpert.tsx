import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallId, CallViewExpertCard } from '../../protocol/generated';
import { HandOverForm } from '../transfer/HandOverForm';
import { useSendOnce } from '../useSendOnce';

/** Hands the call on to an expert with whom the clerk has spoken: he talks to the citizen in the same moment. */
export function HandToExpert(props: {
  call: CallId;
  expert: CallViewExpertCard;
  onClose: () => void;
}) {
  const { call, expert, onClose } = props;
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const { sent, send } = useSendOnce(call);
  return (
    <HandOverForm
      title={t('consult.handOverTo', {
        name: localized(expert.name),
        department: localized(expert.department),
      })}
      hint={t('consult.handOverWhat')}
      ready={!sent}
      testId="clerk-consult-transfer"
      onConfirm={(note) => send({ type: 'TransferToExpert', call, expert: expert.id, note })}
      onClose={onClose}
    />
  );
}
