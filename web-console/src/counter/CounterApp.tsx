import { useTranslation } from 'react-i18next';

export function CounterApp() {
  const { t } = useTranslation('counter');
  return <h1>{t('title')}</h1>;
}
