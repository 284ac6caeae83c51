import { Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../protocol/plainText';
import { useConfirmForm } from '../useConfirmForm';
import styles from './HandOverForm.module.css';

interface Props {
  title: string;
  /** What will happen. */
  hint: string;
  /** Whom to choose, where somebody must be chosen; without it the note is written first. */
  children?: ReactNode;
  /** Whether it may be confirmed now. */
  ready: boolean;
  testId: string;
  onConfirm: (note: string) => void;
  onClose: () => void;
}

/** Hands a call on, beside the picture, with a note for whoever gets it: the talk goes on until it is confirmed. */
export function HandOverForm(props: Props) {
  const { title, hint, children, ready, testId, onConfirm, onClose } = props;
  const { t } = useTranslation('clerk');
  const id = useId();
  const [note, setNote] = useState('');
  const confirm = () => {
    if (ready) onConfirm(note.trim());
  };
  const heard = useConfirmForm(confirm, onClose);
  return (
    <form className={styles.form} aria-labelledby={`${id}title`} {...heard}>
      <h2 id={`${id}title`}>{title}</h2>
      <p className={styles.hint}>{hint}</p>
      {children}
      <label htmlFor={`${id}note`}>{t('transfer.note')}</label>
      <Input.TextArea
        autoFocus={children === undefined}
        id={`${id}note`}
        data-testid={`${testId}-note`}
        rows={children === undefined ? 5 : 3}
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
          data-testid={`${testId}-confirm`}
          disabled={!ready}
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
