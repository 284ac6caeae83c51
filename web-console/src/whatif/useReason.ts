import { useTranslation } from 'react-i18next';

const REASONS = [
  'NOT_PUBLISHED',
  'COUNTER_ONLY',
  'APPLICANT_NOT_ADMITTED',
  'DEVICE_MISSING',
  'NO_VIRTUAL_WINDOW',
  'NO_COVER',
] as const;

/** A reason why not, in a few words; one that this page does not know stays as it is written. */
export function useReason(): (reason: string) => string {
  const { t } = useTranslation('whatif');
  return (reason) => {
    const known = REASONS.find((each) => each === reason);
    return known === undefined ? reason : t(`reasons.${known}`);
  };
}
