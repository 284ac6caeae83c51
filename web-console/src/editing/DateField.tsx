import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
// The calendar takes the names of its days and its first day of the week from here.
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';

const KINDS = {
  day: { picker: 'date', written: 'YYYY-MM-DD', kept: 'YYYY-MM-DD' },
  month: { picker: 'month', written: 'YYYY-MM', kept: 'YYYY-MM' },
  minute: { picker: 'date', written: 'YYYY-MM-DD HH:mm', kept: 'YYYY-MM-DDTHH:mm' },
} as const;

interface Props extends Pick<DatePickerProps, 'id' | 'allowClear' | 'aria-label' | 'placeholder'> {
  /** How exactly a date is picked; days if nothing is said. */
  by?: keyof typeof KINDS;
  /** As the server writes it, in the centres' official time: 2026-03-02, 2026-03 or 2026-03-02T14:05; empty for none. */
  value?: string;
  onChange?: (picked: string) => void;
}

/** A date that is typed or picked from a calendar in the page's language, whatever the browser's is. */
export function DateField({ by = 'day', value = '', onChange, ...shown }: Props) {
  const { picker, written, kept } = KINDS[by];
  return (
    <DatePicker
      {...shown}
      picker={picker}
      format={written}
      showTime={by === 'minute'}
      // By the browser's clock, which may stand in another zone.
      showNow={false}
      needConfirm={false}
      value={value === '' ? null : dayjs(value)}
      onChange={(picked) => onChange?.(picked === null ? '' : picked.format(kept))}
    />
  );
}
