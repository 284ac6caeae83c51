import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Loading } from '../shell/Loading';
import { PhonePage } from '../shell/PhonePage';
import { ProblemNotice } from '../shell/ProblemNotice';
import { Ticket } from './Ticket';
import { useTicketCheck } from './useTicketCheck';

/** A citizen's ticket on the own phone, from the QR code on it. */
export function TicketPage() {
  const { t } = useTranslation('ticket');
  const { token = '' } = useParams();
  const { check, problem } = useTicketCheck(token);
  return (
    <PhonePage heading={t('heading')}>
      <title>{check === undefined ? t('title') : `${check.number} · ${t('title')}`}</title>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {check !== undefined && <Ticket check={check} />}
      {check === undefined && problem === undefined && <Loading />}
    </PhonePage>
  );
}
