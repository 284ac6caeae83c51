import type { ReactNode } from 'react';
import styles from './Attendant.module.css';

/** The page has nothing else to show, and what to do now. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.card} role="status" data-testid="attendant-notice">
      <h1>{title}</h1>
      <div>{children}</div>
    </section>
  );
}
