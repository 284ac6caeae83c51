import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Sheet.module.css';

/** A sheet from below that asks for one decision; there is never more than one. */
export function Sheet(props: {
  title: string;
  children?: ReactNode;
  buttons: ReactNode;
  /** Yes and no are equally near. */
  consent?: boolean;
}) {
  const title = useId();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.focus(), []);
  return (
    <div className={styles.backdrop}>
      <div
        ref={sheet}
        className={styles.sheet}
        role="dialog"
        aria-modal
        aria-labelledby={title}
        tabIndex={-1}
      >
        <h2 id={title}>{props.title}</h2>
        {props.children}
        <div className={styles.buttons} data-consent={props.consent ?? false}>
          {props.buttons}
        </div>
      </div>
    </div>
  );
}
