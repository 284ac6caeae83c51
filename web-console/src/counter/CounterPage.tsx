import { useTranslation } from 'react-i18next';
import type { LiveClient } from '../live/client';
import type { CounterView, StaffId } from '../protocol/generated';
import { ConnectionNotice } from '../shell/ConnectionNotice';
import { Loading } from '../shell/Loading';
import { useLivePage } from '../shell/useLivePage';
import { useNow } from '../shell/useNow';
import { Actions } from './Actions';
import styles from './CounterPage.module.css';
import { CurrentTicket } from './CurrentTicket';
import { colleaguesTickets, ownTicket } from './desk';
import { Head } from './Head';
import { Queue } from './Queue';
import { Recent } from './Recent';
import { useDesk } from './useDesk';

/** Calls the tickets of one counter window; a function of the window's last view. */
export function CounterPage() {
  const { t } = useTranslation('counter');
  const { client, live } = useLivePage({ role: 'COUNTER' });
  const view = live.views.counter;
  return (
    <>
      <title>{t('title')}</title>
      <ConnectionNotice client={client} />
      {view === undefined || live.self === undefined ? (
        <Loading />
      ) : (
        <Desk client={client} view={view} staff={live.self.id} />
      )}
    </>
  );
}

function Desk({ client, view, staff }: { client: LiveClient; view: CounterView; staff: StaffId }) {
  const now = useNow(client.clock);
  const own = ownTicket(view, staff);
  const desk = useDesk(client, view, own);
  return (
    <div className={styles.page}>
      <Head view={view} now={now} />
      <aside className={styles.lists}>
        <Queue view={view} now={now} />
        <Recent
          lines={view.recent}
          now={now}
          mayRecall={own === undefined}
          onRecall={desk.recall}
        />
      </aside>
      <main className={styles.current}>
        <CurrentTicket
          current={own}
          colleagues={colleaguesTickets(view, staff)}
          waiting={view.waitingTotal}
          now={now}
          note={desk.note}
          onNote={desk.setNote}
        />
      </main>
      <Actions view={view} own={own} onAction={desk.act} />
    </div>
  );
}
