import { useFormats } from '../i18n/formats';
import styles from './Editing.module.css';

/** Who last changed something, and when. */
export function Changed({ by, at }: { by: string; at: string }) {
  const { stamp } = useFormats();
  return (
    <span className={styles.changed}>
      {stamp(at)}
      <br />
      {by}
    </span>
  );
}
