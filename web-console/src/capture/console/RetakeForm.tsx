import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RetakeReason } from '../../protocol/generated';
import styles from './Documents.module.css';

const REASONS = [
  'BLUR',
  'GLARE',
  'CUT_EDGE',
  'WRONG_DOCUMENT',
  'OTHER',
] as const satisfies RetakeReason[];

/** Why the citizen is to lay the document down again; something else is said in words. */
export function RetakeForm(props: {
  onAsk: (reason: RetakeReason, text: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['capture', 'common']);
  const [reason, setReason] = useState<RetakeReason>('BLUR');
  const [text, setText] = useState('');
  const wordless = reason === 'OTHER' && text.trim() === '';
  return (
    <div className={styles.retake}>
      <Radio.Group
        className={styles.reasons ?? ''}
        value={reason}
        onChange={({ target }) => setReason(target.value as RetakeReason)}
        options={REASONS.map((each) => ({ value: each, label: t(`common:RetakeReason.${each}`) }))}
      />
      {reason === 'OTHER' && (
        <Input
          value={text}
          maxLength={200}
          aria-label={t('console.words')}
          placeholder={t('console.words')}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          type="primary"
          data-testid="capture-retake-send"
          disabled={wordless}
          onClick={() => props.onAsk(reason, reason === 'OTHER' ? text.trim() : '')}
        >
          {t('console.askAgain')}
        </Button>
        <Button size="small" onClick={props.onClose}>
          {t('console.cancel')}
        </Button>
      </div>
    </div>
  );
}
