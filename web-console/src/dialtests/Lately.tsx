import styles from './Matrix.module.css';

/** The last tests of a pair from left to right: low and green what has passed, high and red what has failed. */
export function Lately({ well }: { well: readonly boolean[] }) {
  return (
    <span className={styles.lately} aria-hidden>
      {well.map((passed, at) => (
        // What is shown has no names but its places.
        <span key={at} data-well={passed} />
      ))}
    </span>
  );
}
