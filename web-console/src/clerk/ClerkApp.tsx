import { useTranslation } from 'react-i18next';

export function ClerkApp() {
  const { t } = useTranslation('clerk');
  return <h1>{t('title')}</h1>;
}
