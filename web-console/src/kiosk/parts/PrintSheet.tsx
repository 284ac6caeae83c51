import { QRCodeSVG } from 'qrcode.react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type {
  Localized,
  MaterialState,
  TicketView,
  TicketViewNoticeMaterial,
} from '../../protocol/generated';
import { ticketAddress } from '../model/ticketFacts';
import { useTicketWords } from '../useTicketWords';
import './PrintSheet.css';

/** The ticket on paper: A4 or an 80 mm receipt, whichever the printer holds. It carries the whole one-time notice. */
export function PrintSheet({ ticket }: { ticket: TicketView }) {
  return createPortal(
    <article className="print-sheet" data-testid="kiosk-print-sheet">
      <Head ticket={ticket} />
      <Facts ticket={ticket} />
      <Materials ticket={ticket} />
      <Notice ticket={ticket} />
    </article>,
    document.body,
  );
}

function Head({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  return (
    <header className="print-head">
      <div>
        <h1>{localized(ticket.counter.centre)}</h1>
        <p className="print-number">{ticket.number}</p>
        <p>{t('ticket.keep')}</p>
      </div>
      <div className="print-qr">
        <QRCodeSVG value={ticketAddress(ticket, window.location.origin)} level="M" aria-hidden />
        {t('ticket.qr')}
      </div>
    </header>
  );
}

function Facts({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const words = useTicketWords(ticket);
  const { counter, clerkNote } = ticket;
  const facts: [string, string][] = [
    [t('ticket.where'), [localized(counter.name), localized(counter.address)].join(t('join.dot'))],
    [t('ticket.when'), words.when],
    [t('ticket.whenPrinted'), words.line],
    [t('ticket.phone'), counter.phone],
    [t('ticket.item'), localized(ticket.itemName)],
    [t('ticket.city'), localized(ticket.permitCity)],
    [t('ticket.reason'), words.reason],
    [t('ticket.issued'), words.issued],
  ];
  if (clerkNote !== '') facts.push([t('ticket.note'), clerkNote]);
  return <List facts={facts} />;
}

function List({ facts }: { facts: [string, string][] }) {
  return (
    <dl className="print-facts">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd className="print-text">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Materials({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  return (
    <section>
      <h2>{t('ticket.materials')}</h2>
      <table className="print-materials">
        <tbody>
          {ticket.notice.materials.map((material) => (
            <tr key={material.id} data-state={material.state}>
              <td className="tick">{material.state === 'IN_ORDER' ? '☑' : '☐'}</td>
              <td>
                <Name material={material} />
                <small>{localized(material.requirement)}</small>
                <Standard text={material.acceptanceStandard} />
                <Seen state={material.state} />
              </td>
              <td className="amount">
                <Amount material={material} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Name({ material }: { material: TicketViewNoticeMaterial }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  return (
    <>
      {localized(material.name)}{' '}
      {material.mayBeDeferred && <span className="print-tag">{t('material.deferred')}</span>}
    </>
  );
}

function Standard({ text }: { text: Localized | undefined }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const standard = text && localized(text);
  if (!standard) return null;
  return <small className="print-standard">{t('material.standard', { standard })}</small>;
}

function Seen({ state }: { state: MaterialState }) {
  const { t } = useTranslation('kiosk');
  switch (state) {
    case 'NOT_SEEN':
      return null;
    case 'IN_ORDER':
      return <small>{t('ticket.seen')}</small>;
    case 'INCOMPLETE':
      return <strong>{t('ticket.incomplete')}</strong>;
    case 'MISSING':
      return <strong>{t('ticket.missing')}</strong>;
  }
}

function Amount({ material }: { material: TicketViewNoticeMaterial }) {
  const { t } = useTranslation('kiosk');
  const { form, originals, copies } = material;
  const parts = [
    ...(originals > 0 ? [t('material.originals', { count: originals })] : []),
    ...(copies > 0 ? [t('material.copies', { count: copies })] : []),
  ];
  return (
    <>
      {form && <div>{t(`material.${form}`)}</div>}
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </>
  );
}

function Notice({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const { period, fee } = useTicketWords(ticket);
  const { notice } = ticket;
  return (
    <section>
      <h2>{t('ticket.notice')}</h2>
      <List
        facts={[
          [t('ticket.conditions'), localized(notice.conditions)],
          [t('ticket.procedure'), localized(notice.procedure)],
          [t('ticket.period'), period],
          [t('ticket.fee'), fee],
          [t('ticket.basis'), notice.legalBasis],
        ]}
      />
    </section>
  );
}
