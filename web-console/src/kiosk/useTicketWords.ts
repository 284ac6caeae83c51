import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import type { TicketView } from '../protocol/generated';
import { waitMinutes } from './model/ticketFacts';

/** The sentences of a ticket in the page's language. */
export function useTicketWords(ticket: TicketView) {
  const { t } = useTranslation('kiosk');
  const formats = useFormats();
  const opens = formats.time(ticket.opens);
  const closes = formats.closing(ticket.closes);
  const minutes = waitMinutes(ticket);
  const ahead =
    ticket.aheadOfYou === 0
      ? t('ticket.aheadNone')
      : t('ticket.ahead', { count: ticket.aheadOfYou });
  const wait =
    minutes === undefined
      ? undefined
      : minutes === 0
        ? t('ticket.waitSoon')
        : t('ticket.wait', { count: minutes });
  const { promisedWorkingDays: days, feeCents } = ticket.notice;
  return {
    when: ticket.openNow
      ? t('ticket.today', { closes })
      : t('ticket.openLater', { day: formats.day(ticket.day), opens, closes }),
    line: wait === undefined ? ahead : [ahead, wait].join(t('join.dot')),
    reason: t(`SwitchReason.${ticket.reason}`),
    issued: formats.stamp(ticket.issuedAt),
    period: days === 0 ? t('item.periodNow') : t('item.periodDays', { count: days }),
    fee: feeCents === 0 ? t('item.free') : formats.money(feeCents),
  };
}
