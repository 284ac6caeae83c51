import { useTranslation } from 'react-i18next';
import { closingTime, type DayGroup, groupsOf, type ServiceHours, type Span } from './hours';

/** The week's hours in words, days with the same times together. */
export function useHoursWords(): (hours: ServiceHours) => string[] {
  const { t } = useTranslation('windows');
  const days = ({ from, to }: DayGroup) =>
    from === to
      ? t(`weekdays.${from}`)
      : t('hours.range', { from: t(`weekdays.${from}`), to: t(`weekdays.${to}`) });
  return (hours) => {
    const groups = groupsOf(hours).map((group) => `${days(group)} ${spanWords(group.spans)}`);
    return groups.length === 0 ? [t('hours.never')] : groups;
  };
}

/** Times of one day: `09:00–11:30 13:30–17:00`. */
export function spanWords(spans: readonly Span[]): string {
  return spans.map(({ opens, closes }) => `${opens.slice(0, 5)}–${closingTime(closes)}`).join(' ');
}
