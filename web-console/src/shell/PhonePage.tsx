import type { ReactNode } from 'react';
import { LanguageSwitch } from './LanguageSwitch';
import styles from './PhonePage.module.css';

/** A page for somebody's own phone or tablet, with what it is and the language above. */
export function PhonePage({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span>{heading}</span>
        <LanguageSwitch />
      </header>
      {children}
    </div>
  );
}
