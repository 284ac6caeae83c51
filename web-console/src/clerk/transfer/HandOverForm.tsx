import { Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../protocol/plainText';
import { ConfirmForm } from '../parts/ConfirmForm';

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

/** Hands a call on, with a note for whoever gets it. */
export function HandOverForm(props: Props) {
  const { title, hint, children, ready, testId, onConfirm, onClose } = props;
  const { t } = useTranslation('clerk');
  const noteId = useId();
  const [note, setNote] = useState('');
  return (
    <ConfirmForm
      title={title}
      hint={hint}
      confirm={t('transfer.confirm')}
      ready={ready}
      testId={testId}
      onConfirm={() => onConfirm(note.trim())}
      onClose={onClose}
    >
      {children}
      <label htmlFor={noteId}>{t('transfer.note')}</label>
      <Input.TextArea
        autoFocus={children === undefined}
        id={noteId}
        data-testid={`${testId}-note`}
        rows={children === undefined ? 5 : 3}
        maxLength={2_000}
        placeholder={t('transfer.noteHint')}
        value={note}
        onChange={(event) => setNote(plainText(event.target.value))}
      />
    </ConfirmForm>
  );
}
