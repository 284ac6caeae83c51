import { useMemo } from 'react';
import { type Language, useLanguage } from './language';

/** All times are official time of the service centres, wherever the browser stands. */
const ZONE = 'Asia/Shanghai';

/** How times, periods and money are written in one language. */
export function formatsOf(language: Language) {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
  });
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  });
  const shortDate = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    month: 'numeric',
    day: 'numeric',
  });
  const stamp = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const shortStamp = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const exact = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return {
    /** 14:05:09 of an instant */
    exact: (instant: string) => exact.format(new Date(instant)),
    /** 14:05 of an instant */
    clock: (instant: string) => clock.format(new Date(instant)),
    /** 2026/03/02 14:05 of an instant */
    stamp: (instant: string) => stamp.format(new Date(instant)),
    /** 3/2 14:05 of an instant that is not far away */
    shortStamp: (instant: string) => shortStamp.format(new Date(instant)),
    /** A `LocalDate` (2026-03-02) with its weekday */
    day: (day: string) => date.format(new Date(`${day}T12:00:00+08:00`)),
    /** A `LocalDate` as short as on an axis */
    shortDay: (day: string) => shortDate.format(new Date(`${day}T12:00:00+08:00`)),
    /** A `LocalTime` (09:00 or 09:00:00) without seconds */
    time: (time: string) => time.slice(0, 5),
    /** The `LocalTime` at which a day of service ends; midnight is its 24:00, not the 00:00 it began with */
    closing: (time: string) => (time.startsWith('00:00') ? '24:00' : time.slice(0, 5)),
    /** fen to yuan */
    money: (cents: number) => `¥${(cents / 100).toFixed(cents % 100 === 0 ? 0 : 2)}`,
    /** 75 → 1:15 */
    duration: (seconds: number) => {
      const whole = Math.max(0, Math.floor(seconds));
      return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
    },
  };
}

export function useFormats() {
  const { language } = useLanguage();
  return useMemo(() => formatsOf(language), [language]);
}
