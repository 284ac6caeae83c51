import { PrinterOutlined } from '@ant-design/icons';
import { QRCodeSVG } from 'qrcode.react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { LiveClient } from '../../live/client';
import type { CallView, TicketView } from '../../protocol/generated';
import { materialsToBring, ticketAddress } from '../model/ticketFacts';
import { BigButton } from '../parts/BigButton';
import { CareOffer } from '../parts/CareOffer';
import { CareSheet } from '../parts/CareSheet';
import { MaterialList } from '../parts/MaterialList';
import { PrintSheet } from '../parts/PrintSheet';
import { Screen } from '../parts/Screen';
import { useTicketWords } from '../useTicketWords';
import styles from './Ticket.module.css';

/** The number, where to go with it, and everything to bring. */
export function Ticket(props: {
  call: Pick<CallView, 'id' | 'care'>;
  ticket: TicketView;
  live: Pick<LiveClient, 'send' | 'onRefused'>;
  onDone: () => void;
}) {
  const { call, ticket, live, onDone } = props;
  const [vouching, setVouching] = useState(false);
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const words = useTicketWords(ticket);
  const waits = ticket.state === 'WAITING';
  const materials = useMemo(() => materialsToBring(ticket), [ticket]);
  return (
    <>
      <Screen
        stage={
          <div className={styles.ticket} data-testid="kiosk-ticket" data-ticket={ticket.id}>
            <span className={styles.label}>{t('ticket.title')}</span>
            <span className={styles.number} data-testid="kiosk-ticket-number">
              {ticket.number}
            </span>
            <span className={styles.reason}>
              {localized(ticket.itemName)}
              {t('join.dot')}
              {words.reason}
            </span>
          </div>
        }
        dock={
          <>
            <BigButton data-testid="kiosk-print" onClick={() => window.print()}>
              <PrinterOutlined aria-hidden />
              {t('ticket.print')}
            </BigButton>
            <BigButton kind="action" data-testid="kiosk-done" onClick={onDone}>
              {t('ticket.done')}
            </BigButton>
          </>
        }
      >
        <Whereabouts ticket={ticket} />
        {waits && <CareOffer given={call.care} onAsk={() => setVouching(true)} />}
        {ticket.clerkNote !== '' && (
          <p className={styles.note}>
            <strong>{t('ticket.note')}</strong>
            {ticket.clerkNote}
          </p>
        )}
        <div>
          <h2 className={styles.heading}>{t('ticket.materials')}</h2>
          <MaterialList materials={materials} />
        </div>
      </Screen>
      <PrintSheet ticket={ticket} />
      {vouching && waits && !call.care && (
        <CareSheet call={call.id} live={live} onBack={() => setVouching(false)} />
      )}
    </>
  );
}

function Whereabouts({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const { when, line } = useTicketWords(ticket);
  const { counter } = ticket;
  return (
    <div className={styles.go}>
      <dl className={styles.facts}>
        <div>
          <dt>{t('ticket.where')}</dt>
          <dd>
            {localized(counter.centre)} {localized(counter.name)}
            <small>{localized(counter.address)}</small>
          </dd>
        </div>
        <div>
          <dt>{t('ticket.when')}</dt>
          <dd>
            {when}
            <small>{line}</small>
          </dd>
        </div>
      </dl>
      <figure className={styles.qr}>
        <QRCodeSVG
          value={ticketAddress(ticket, window.location.origin)}
          level="M"
          marginSize={1}
          aria-hidden
        />
        <figcaption>{t('ticket.qr')}</figcaption>
      </figure>
    </div>
  );
}
