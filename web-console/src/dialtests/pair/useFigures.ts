import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import type { Figure } from '../api/figures';
import { type Days, isOneDay } from './days';

/** How figures and days are written. */
export function useFigures() {
  const { t } = useTranslation('dialtest');
  const { day } = useFormats();
  const unit = (figure: Figure) =>
    t(figure === 'lossPercent' ? 'series.unit.percent' : 'series.unit.millis');
  const plain = (value: number) => String(Math.round(value * 10) / 10);
  return {
    unit,
    plain,
    title: (figure: Figure) =>
      t('series.figure', { figure: t(`plan.limit.figure.${figure}`), unit: unit(figure) }),
    written: (figure: Figure, value: number) =>
      t('series.value', { value: plain(value), unit: unit(figure) }),
    days: (days: Days) =>
      isOneDay(days)
        ? day(days.to)
        : t('series.fromTo', { from: day(days.from), to: day(days.to) }),
  };
}
