import type { ReactNode } from 'react';
import styles from './Mark.module.css';

/** In order, waiting for somebody, an end or a fault, or nothing of these. */
export type Tone = 'ok' | 'wait' | 'stop' | 'plain';

interface Props {
  tone: Tone;
  /** Without the dot, where many marks stand close together. */
  compact?: boolean;
  children: ReactNode;
}

/** A state in a table: its word says it, its colour lets one find it. */
export function Mark({ tone, compact = false, children }: Props) {
  return (
    <span className={styles.mark} data-tone={tone} data-compact={compact}>
      {children}
    </span>
  );
}

/** Several marks beside each other. */
export function Marks({ children }: { children: ReactNode }) {
  return <span className={styles.marks}>{children}</span>;
}
