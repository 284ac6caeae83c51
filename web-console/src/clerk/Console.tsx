import { Navigate } from 'react-router';
import { useLive } from '../live/useLive';
import styles from './Console.module.css';
import { Rail } from './duty/Rail';
import { Elsewhere } from './notices/Elsewhere';
import { LinkLost } from './notices/LinkLost';
import { Starting } from './notices/Starting';
import { useRefusals } from './notices/useRefusals';
import { useSession } from './session';
import { Workplace } from './Workplace';

/** The whole console: what it shows follows from the connection and the clerk's last view alone. */
export function Console() {
  const { live } = useSession();
  const { connection, views } = useLive(live);
  useRefusals();
  switch (connection.phase) {
    case 'replaced':
      return <Elsewhere />;
    case 'refused':
      return connection.code === 'NOT_SIGNED_IN' ? (
        <Navigate to="/login?to=/clerk" replace />
      ) : (
        <Elsewhere denial={connection} />
      );
    case 'idle':
    case 'connecting':
    case 'open':
    case 'waiting':
      if (views.clerk === undefined) return <Starting connection={connection} />;
      return (
        <div className={styles.console}>
          <Rail duty={views.clerk.duty} />
          <Workplace view={views.clerk} />
          {connection.phase !== 'open' && <LinkLost />}
        </div>
      );
  }
}
