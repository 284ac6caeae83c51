import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { StaffTheme } from '../theme/StaffTheme';
import styles from './LoginPage.module.css';

/** The one thing in the middle of the page before anybody is signed in. */
export function LoginCard({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('shell');
  return (
    <StaffTheme>
      <main className={styles.page}>
        <section className={styles.card}>
          <header className={styles.head}>
            <p className={styles.product}>{t('product')}</p>
            <LanguageSwitch />
          </header>
          <h1 className={styles.title}>{title}</h1>
          {children}
        </section>
      </main>
    </StaffTheme>
  );
}
