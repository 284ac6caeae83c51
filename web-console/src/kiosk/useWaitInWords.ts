import { useTranslation } from 'react-i18next';

/** An expected wait as one says it: nobody knows it to the second. */
export function useWaitInWords(seconds: number | undefined): string {
  const { t } = useTranslation('kiosk');
  if (seconds === undefined) return t('waiting.expectedUnknown');
  return seconds < 60
    ? t('waiting.expectedSoon')
    : t('waiting.expectedMinutes', { count: Math.ceil(seconds / 60) });
}
