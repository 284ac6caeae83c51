import styles from './PersonLine.module.css';

/** How somebody is just now, in a colour and in words. */
export interface PresenceWords {
  readonly tone: 'ready' | 'busy' | 'away';
  readonly text: string;
}

/**
 * Somebody who can be called: the name, where that is, and how it is there just now.
 *
 * @param place may be empty
 */
export function PersonLine(props: { name: string; place: string; presence: PresenceWords }) {
  const { name, place, presence } = props;
  return (
    <>
      <span className={styles.name}>
        {name}
        {place !== '' && <small>{place}</small>}
      </span>
      <span className={styles.presence} data-tone={presence.tone}>
        {presence.text}
      </span>
    </>
  );
}
