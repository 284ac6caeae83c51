import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkViewWork, SwitchReason } from '../../protocol/generated';
import { plainText } from '../../protocol/plainText';
import { ConfirmForm } from '../parts/ConfirmForm';
import { useSession } from '../session';
import styles from './Panel.module.css';

/** The reasons that are a clerk's to give; the others are the citizen's and the server's. */
const REASONS = [
  'ITEM_NOT_ELIGIBLE_HERE',
  'ORIGINAL_PAPER_NEEDED',
  'IDENTITY_NOT_ESTABLISHED',
  'DEVICE_MISSING',
  'POOR_NETWORK',
  'CITIZENS_WISH',
  'OTHER',
] as const satisfies SwitchReason[];

/** Switches the call to the counter. */
export function SwitchForm({ work, onClose }: { work: ClerkViewWork; onClose: () => void }) {
  const { t } = useTranslation(['clerk', 'common']);
  const { live } = useSession();
  const [reason, setReason] = useState<SwitchReason>();
  const [text, setText] = useState('');
  const needsText = reason === 'OTHER';
  const complete = reason !== undefined && (!needsText || text.trim() !== '');
  const confirm = () => {
    if (!complete) return;
    live.send({
      type: 'SwitchToCounter',
      call: work.call.id,
      reason,
      text: needsText ? text.trim() : '',
    });
  };
  return (
    <ConfirmForm
      title={t('switch.title')}
      hint={t('switch.what')}
      confirm={t('switch.confirm')}
      ready={complete}
      testId="clerk-switch"
      onConfirm={confirm}
      onClose={onClose}
    >
      <label htmlFor="switch-reason">{t('switch.reason')}</label>
      <select
        id="switch-reason"
        className={styles.reasons}
        data-testid="clerk-switch-reason"
        // As many rows as there are reasons: all of them in sight, one key or touch away.
        size={REASONS.length}
        autoFocus
        value={reason ?? ''}
        onChange={(event) => setReason(event.target.value as SwitchReason)}
        onKeyDown={({ key, ctrlKey }) => {
          // With Ctrl the form hears it, as from every field.
          if (key === 'Enter' && !ctrlKey) confirm();
        }}
      >
        {/* Nothing is chosen at first: a reason that nobody has thought about is worth nothing. */}
        <option value="" disabled hidden />
        {REASONS.map((each) => (
          <option key={each} value={each}>
            {t(`common:SwitchReason.${each}`)}
          </option>
        ))}
      </select>
      <label htmlFor="switch-text">{t('switch.text')}</label>
      <Input.TextArea
        id="switch-text"
        data-testid="clerk-switch-text"
        rows={3}
        disabled={!needsText}
        required={needsText}
        value={text}
        onChange={(event) => setText(plainText(event.target.value))}
      />
    </ConfirmForm>
  );
}
