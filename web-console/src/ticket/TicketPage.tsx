import { useTranslation } from 'react-i18next';

export function TicketPage() {
  const { t } = useTranslation('ticket');
  return <h1>{t('title')}</h1>;
}
