import { useFormats } from '../i18n/formats';
import styles from './Editing.module.css';
import { useAuthor } from './useAuthor';

/** Who last changed something, and when. */
export function Changed({ by, at }: { by: string; at: string }) {
  const { stamp } = useFormats();
  const author = useAuthor();
  return (
    <span className={styles.changed}>
      {stamp(at)}
      <br />
      {author(by)}
    </span>
  );
}
