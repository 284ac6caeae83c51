import { useTranslation } from 'react-i18next';
import type { Note } from '../useNote';
import { NoteField } from './NoteField';
import styles from './Panel.module.css';

/** The clerk's note: it goes to the counter with the ticket, and to the next clerk with the call. */
export function NotesTab({ note }: { note: Note }) {
  const { t } = useTranslation('clerk');
  return (
    <div className={styles.tab}>
      <p className={styles.hint}>{t('notes.what')}</p>
      <NoteField note={note} rows={14} label={t('panel.notes')} />
    </div>
  );
}
