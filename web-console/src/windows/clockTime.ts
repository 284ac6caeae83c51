/**
 * What somebody typed as a time of day, written as 09:00: `9`, `930`, `9:30`, `09.30`. The end of the day, 24:00, is
 * 00:00. `undefined` when it is no time.
 */
export function clockTime(typed: string): string | undefined {
  const digits = /^\s*(\d{1,2})(?:\s*[:：.．]?\s*(\d{2}))?\s*$/u.exec(typed.normalize('NFKC'));
  if (digits === null) return undefined;
  const hour = Number(digits[1]);
  const minute = Number(digits[2] ?? '0');
  const isTime = minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
  return isTime ? `${two(hour % 24)}:${two(minute)}` : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
