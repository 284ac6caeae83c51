import { useTranslation } from 'react-i18next';

/** A promised period of so many working days in words. */
export function usePeriod(): (workingDays: number) => string {
  const { t } = useTranslation('catalogue');
  return (count) => (count === 0 ? t('period.now') : t('period.days', { count }));
}
