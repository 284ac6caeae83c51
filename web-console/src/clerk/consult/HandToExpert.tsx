import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallId, CallViewExpertCard } from '../../protocol/generated';
import { plainText } from '../../protocol/plainText';
import styles from '../transfer/Transfer.module.css';
import { useConfirmForm } from '../useConfirmForm';
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
  const [note, setNote] = useState('');
  const { sent, send } = useSendOnce(call);
  const confirm = () => {
    if (!sent) send({ type: 'TransferToExpert', call, expert: expert.id, note: note.trim() });
  };
  const heard = useConfirmForm(confirm, onClose);
  return (
    <form className={styles.transfer} aria-labelledby="hand-over-title" {...heard}>
      <h2 id="hand-over-title">
        {t('consult.handOverTo', {
          name: localized(expert.name),
          department: localized(expert.department),
        })}
      </h2>
      <p className={styles.hint}>{t('consult.handOverWhat')}</p>
      <label htmlFor="hand-over-note">{t('transfer.note')}</label>
      <Input.TextArea
        autoFocus
        id="hand-over-note"
        data-testid="clerk-consult-transfer-note"
        rows={5}
        maxLength={2_000}
        placeholder={t('transfer.noteHint')}
        value={note}
        onChange={(event) => setNote(plainText(event.target.value))}
      />
      <div className={styles.buttons}>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          data-testid="clerk-consult-transfer-confirm"
          disabled={sent}
        >
          {t('transfer.confirm')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('switch.back')}
        </Button>
      </div>
    </form>
  );
}
