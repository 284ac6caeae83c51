/** Where a clerk's qualification stands on a day (dates as 2026-03-02): warn early enough for an examination. */
export type Standing = 'missing' | 'expired' | 'soon' | 'good';

const WARN_DAYS = 30;
const DAY = 86_400_000;

export function standing(qualifiedUntil: string | null, today: string): Standing {
  if (qualifiedUntil === null) return 'missing';
  const left = (Date.parse(qualifiedUntil) - Date.parse(today)) / DAY;
  if (left < 0) return 'expired';
  return left <= WARN_DAYS ? 'soon' : 'good';
}

/** Today's date at the service centres. */
export function officialToday(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);
}
