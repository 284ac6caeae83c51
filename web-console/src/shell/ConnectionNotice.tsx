import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import type { LiveClient } from '../live/client';
import { useLive } from '../live/useLive';
import { useLocalized } from '../i18n/language';
import styles from './ConnectionNotice.module.css';

/** Says when a page of the staff does not show what is true now, and how it can again; nothing while all is well. */
export function ConnectionNotice({ client }: { client: LiveClient }) {
  const { t } = useTranslation('shell');
  const localized = useLocalized();
  const { pathname } = useLocation();
  const { connection, self } = useLive(client);
  switch (connection.phase) {
    case 'idle':
    case 'open':
      return null;
    case 'connecting':
    case 'waiting':
      return self === undefined ? null : (
        <p role="status" className={styles.waiting}>
          {t('connection.waiting')}
        </p>
      );
    case 'replaced':
      return (
        <p role="alert" className={styles.stopped}>
          {t('connection.replaced')}
          <button type="button" className={styles.again} onClick={() => client.useHere()}>
            {t('connection.useHere')}
          </button>
        </p>
      );
    case 'refused':
      return connection.code === 'NOT_SIGNED_IN' ? (
        <Navigate to={`/login?to=${pathname}`} replace />
      ) : (
        <p role="alert" className={styles.stopped}>
          {connection.problem === undefined
            ? t('connection.refused')
            : `${localized(connection.problem.text)} ${localized(connection.problem.next)}`}
          <button type="button" className={styles.again} onClick={() => client.useHere()}>
            {t('connection.again')}
          </button>
        </p>
      );
  }
}
