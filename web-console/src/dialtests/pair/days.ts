/** A day in milliseconds; official time knows no summer time. */
export const DAY = 86_400_000;

/** Days such as 2026-11-02, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** That day of the service centres as an instant. */
export function beginOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

/** So many days of which that is the last. */
export function daysUntil(to: string, count: number): Days {
  return { from: plusDays(to, 1 - count), to };
}

/** Whether an address names a day. */
export function isDay(text: string | null): text is string {
  return (
    text !== null &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    plusDays(`${text.slice(0, 7)}-01`, Number(text.slice(8)) - 1) === text
  );
}

export function isOneDay({ from, to }: Days): boolean {
  return from === to;
}
