import type { ReactNode } from 'react';
import styles from './Screen.module.css';

/**
 * A screen of two parts: the stage tells where one is and what happens next, the rest is within reach and holds everything
 * to touch. The dock at its end never scrolls away.
 */
export function Screen(props: {
  stage: ReactNode;
  children?: ReactNode;
  dock?: ReactNode;
  /** Little to touch stands in the middle, a list begins at the top. */
  centred?: boolean;
}) {
  const { stage, children, dock, centred = false } = props;
  return (
    <div className={styles.screen} data-plain={children === undefined}>
      <section className={styles.stage}>{stage}</section>
      <section className={styles.reach}>
        {children !== undefined && (
          <div className={styles.scroll} data-centred={centred}>
            {children}
          </div>
        )}
        {dock && <div className={styles.dock}>{dock}</div>}
      </section>
    </div>
  );
}
