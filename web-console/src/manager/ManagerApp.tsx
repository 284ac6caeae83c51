import { useTranslation } from 'react-i18next';

export function ManagerApp() {
  const { t } = useTranslation('manager');
  return <h1>{t('title')}</h1>;
}
