import type { ReactNode } from 'react';
import styles from './PageHead.module.css';

interface Props {
  title: string;
  about: string;
  /** The one next action of the page. */
  children?: ReactNode;
}

/** The head of a manager's page: what it is for, and the one thing one does here. */
export function PageHead({ title, about, children }: Props) {
  return (
    <header className={styles.head}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.about}>{about}</p>
      </div>
      {children}
    </header>
  );
}
