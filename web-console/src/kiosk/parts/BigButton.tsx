import type { ButtonHTMLAttributes } from 'react';
import styles from './BigButton.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `action` is the one next step of a screen, `stop` ends something, `quiet` is everything else. */
  kind?: 'action' | 'quiet' | 'stop';
}

/** A button for a fingertip. */
export function BigButton({ kind = 'quiet', className = '', ...rest }: Props) {
  return (
    <button type="button" className={`${styles.button} ${styles[kind]} ${className}`} {...rest} />
  );
}
