import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { lengthOf, MAX_TEXT } from '../../protocol/plainText';
import type { Note } from '../useNote';
import styles from './Panel.module.css';

/** The note on the call with its saving, which goes by itself. */
export function NoteField({ note, rows, label }: { note: Note; rows: number; label: string }) {
  const { t } = useTranslation('clerk');
  return (
    <div className={styles.note}>
      <Input.TextArea
        aria-label={label}
        data-testid="clerk-note"
        placeholder={t('notes.placeholder')}
        rows={rows}
        value={note.text}
        onChange={(event) => note.write(event.target.value)}
      />
      <p>
        <span role="status" data-testid="clerk-note-state" data-state={note.state}>
          {note.text === '' && note.state === 'saved' ? t('notes.empty') : t(`notes.${note.state}`)}
        </span>
        <span className="tabular">
          {t('notes.length', { length: lengthOf(note.text), most: MAX_TEXT })}
        </span>
      </p>
    </div>
  );
}
