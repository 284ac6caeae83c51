import { useTranslation } from 'react-i18next';

export function DisplayApp() {
  const { t } = useTranslation('display');
  return <h1>{t('title')}</h1>;
}
