import type { ReactNode } from 'react';
import styles from './RowActions.module.css';

/** What one can do with a row, as buttons of type link. */
export function RowActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
