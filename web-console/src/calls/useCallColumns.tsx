import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { Column } from '../tables/DataTable';
import { Mark, type Tone } from '../tables/Mark';
import type { Outcome, PastCall } from './api';
import type { Names } from './useNames';

/** How an outcome is found at a glance. */
export const TONES: Record<Outcome, Tone> = {
  WAITING: 'wait',
  TALKING: 'wait',
  COMPLETED: 'ok',
  TO_COUNTER: 'plain',
  GIVEN_UP: 'plain',
  LOST: 'stop',
};

/** Seconds that somebody talked, or has talked so far when the call goes on; none when nobody answered. */
export function talked({ answeredAt, overAt }: PastCall): number | undefined {
  if (answeredAt === null || overAt === null) return undefined;
  return (Date.parse(overAt) - Date.parse(answeredAt)) / 1_000;
}

/** The columns of the calls' table. */
export function useCallColumns(names: Names): Column<PastCall>[] {
  const { t } = useTranslation(['calls', 'common']);
  const localized = useLocalized();
  const { stamp, duration } = useFormats();
  const length = (call: PastCall) => {
    const seconds = talked(call);
    return seconds === undefined ? '–' : duration(seconds);
  };
  return [
    {
      key: 'placedAt',
      title: t('columns.placedAt'),
      text: (call) => stamp(call.placedAt),
      order: (call) => call.placedAt,
      whole: true,
    },
    {
      key: 'item',
      title: t('columns.item'),
      text: (call) => localized(call.itemName),
      least: 240,
      always: true,
    },
    {
      key: 'permitCity',
      title: t('columns.permitCity'),
      text: (call) => names.city(call.permitCity),
    },
    { key: 'kiosk', title: t('columns.kiosk'), text: (call) => names.kiosk(call.kiosk) },
    {
      key: 'clerk',
      title: t('columns.clerk'),
      text: (call) => (call.clerk === null ? '–' : names.person(call.clerk)),
    },
    {
      key: 'outcome',
      title: t('columns.outcome'),
      text: (call) => t(`outcomes.${call.outcome}`),
      show: (call) => <Mark tone={TONES[call.outcome]}>{t(`outcomes.${call.outcome}`)}</Mark>,
    },
    {
      key: 'length',
      title: t('columns.length'),
      text: length,
      order: talked,
      align: 'end',
    },
    {
      key: 'controls',
      title: t('columns.controls'),
      text: (call) => (call.controls === 0 ? '–' : String(call.controls)),
      order: (call) => call.controls,
      align: 'end',
    },
    {
      key: 'rating',
      title: t('columns.rating'),
      text: (call) => (call.rating === null ? '–' : t('stars', { stars: call.rating })),
      order: (call) => call.rating ?? undefined,
      align: 'end',
    },
    {
      key: 'priority',
      title: t('columns.priority'),
      text: (call) => t(`common:Priority.${call.priority}`),
      hidden: true,
    },
    {
      key: 'wrapUp',
      title: t('columns.wrapUp'),
      text: (call) => (call.wrapUp === null ? '–' : t(`common:WrapUpCode.${call.wrapUp}`)),
      hidden: true,
    },
  ];
}
