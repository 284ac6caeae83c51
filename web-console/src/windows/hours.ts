/** Monday first, as everywhere in China's offices. */
export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** An unbroken time within one day; `closes` 00:00 is the end of the day. */
export interface Span {
  opens: string;
  closes: string;
}

/** When an office is open; a day without spans is closed. */
export interface ServiceHours {
  week: Partial<Record<Weekday, Span[]>>;
  holidays: Span[];
  makeUpDays: Span[];
  /** By date (2026-10-01); an empty list is a closed day. */
  specialDays: Record<string, Span[]>;
}

/** Weekdays in a row with the same spans. */
export interface DayGroup {
  from: Weekday;
  to: Weekday;
  spans: Span[];
}

/** The week's open days, those in a row with the same times taken together. */
export function groupsOf(hours: ServiceHours): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const day of WEEKDAYS) {
    const spans = hours.week[day] ?? [];
    const last = groups.at(-1);
    if (last !== undefined && same(last.spans, spans)) {
      last.to = day;
    } else {
      groups.push({ from: day, to: day, spans });
    }
  }
  return groups.filter(({ spans }) => spans.length > 0);
}

export type SpanProblem = 'incomplete' | 'reversed' | 'overlapping';

/** What the server would refuse of a day's spans. */
export function problemOf(spans: readonly Span[]): SpanProblem | undefined {
  if (spans.some(({ opens, closes }) => opens === '' || closes === '')) return 'incomplete';
  if (spans.some(({ opens, closes }) => minutes(opens) >= endMinutes(closes))) return 'reversed';
  const sorted = [...spans].sort((a, b) => minutes(a.opens) - minutes(b.opens));
  const overlapping = sorted.some((span, at) => {
    const before = sorted[at - 1];
    return before !== undefined && endMinutes(before.closes) > minutes(span.opens);
  });
  return overlapping ? 'overlapping' : undefined;
}

/** The first problem of all days. */
export function problemOfHours(hours: ServiceHours): SpanProblem | undefined {
  return [
    ...Object.values(hours.week),
    hours.holidays,
    hours.makeUpDays,
    ...Object.values(hours.specialDays),
  ]
    .map(problemOf)
    .find((problem) => problem !== undefined);
}

/** Times without seconds, as the fields show them; the server writes 09:00:00 when it likes. */
export function plain(hours: ServiceHours): ServiceHours {
  const each = (spans: readonly Span[]) =>
    spans.map(({ opens, closes }) => ({ opens: opens.slice(0, 5), closes: closes.slice(0, 5) }));
  return {
    week: Object.fromEntries(Object.entries(hours.week).map(([day, spans]) => [day, each(spans)])),
    holidays: each(hours.holidays),
    makeUpDays: each(hours.makeUpDays),
    specialDays: Object.fromEntries(
      Object.entries(hours.specialDays).map(([day, spans]) => [day, each(spans)]),
    ),
  };
}

/** Monday to Friday and make-up days from nine to five: what most offices begin with. */
export function usualHours(): ServiceHours {
  const spans = (): Span[] => [{ opens: '09:00', closes: '17:00' }];
  return {
    week: Object.fromEntries(WEEKDAYS.slice(0, 5).map((day) => [day, spans()])),
    holidays: [],
    makeUpDays: spans(),
    specialDays: {},
  };
}

/** The closing time as people write it: the end of the day is 24:00. */
export function closingTime(closes: string): string {
  return closes.startsWith('00:00') ? '24:00' : closes.slice(0, 5);
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function endMinutes(time: string): number {
  return minutes(time) === 0 ? 24 * 60 : minutes(time);
}

function same(a: readonly Span[], b: readonly Span[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
