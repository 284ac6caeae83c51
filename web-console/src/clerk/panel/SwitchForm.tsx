import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkViewWork, SwitchReason } from '../../protocol/generated';
import { plainText } from '../../protocol/plainText';
import { useSession } from '../session';
import { useConfirmForm } from '../useConfirmForm';
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

/** Switches the call to the counter, beside the picture: the talk goes on until it is confirmed. */
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
  const heard = useConfirmForm(confirm, onClose);
  return (
    <form className={styles.switch} aria-labelledby="switch-title" {...heard}>
      <h2 id="switch-title">{t('switch.title')}</h2>
      <p className={styles.hint}>{t('switch.what')}</p>
      <label htmlFor="switch-reason">{t('switch.reason')}</label>
      <select
        id="switch-reason"
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
      <div className={styles.buttons}>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          data-testid="clerk-switch-confirm"
          disabled={!complete}
        >
          {t('switch.confirm')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('switch.back')}
        </Button>
      </div>
    </form>
  );
}
