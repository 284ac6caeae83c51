import { useTranslation } from 'react-i18next';
import type { ConnectionState } from '../../live/state';
import styles from './Notices.module.css';

/** Until the first view is here. */
export function Starting({ connection }: { connection: ConnectionState }) {
  const { t } = useTranslation('clerk');
  const trying =
    connection.phase === 'waiting' || (connection.phase === 'connecting' && connection.attempt > 1);
  return (
    <main className={styles.page} role="status">
      <h1>{t('starting.title')}</h1>
      <p>{trying ? t('starting.trying') : t('starting.what')}</p>
    </main>
  );
}
