import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import { Ticket } from './Ticket';
import styles from './TicketPage.module.css';
import { useTicketCheck } from './useTicketCheck';

/** A citizen's ticket on the own phone, from the QR code on it. */
export function TicketPage() {
  const { t } = useTranslation('ticket');
  const { token = '' } = useParams();
  const { check, problem } = useTicketCheck(token);
  return (
    <div className={styles.page}>
      <title>{check === undefined ? t('title') : `${check.number} · ${t('title')}`}</title>
      <header className={styles.head}>
        <span>{t('heading')}</span>
        <LanguageSwitch />
      </header>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {check !== undefined && <Ticket check={check} />}
      {check === undefined && problem === undefined && <Loading />}
    </div>
  );
}
