import type { ReactNode } from 'react';
import styles from './About.module.css';

/** What a tab of this page is about. */
export function About({ children }: { children: ReactNode }) {
  return <p className={styles.about}>{children}</p>;
}
