import { useTranslation } from 'react-i18next';

export function KioskApp() {
  const { t } = useTranslation('kiosk');
  return <h1>{t('title')}</h1>;
}
