import { useSearchParams } from 'react-router';
import { officialToday } from '../../staff/qualification';
import { daysUntil, isDay, plusDays } from './days';

export const SPANS = [1, 7, 30] as const;
export type Span = (typeof SPANS)[number];

const USUAL: Span = 7;

/** With which other days one compares: none, those right before, the same day of the week before, or any. */
export type Compare = 'none' | 'before' | 'weekBefore' | 'other';

/** Which days are looked at and which beside them; they stand in the address, so that they can be handed on. */
export function usePairChoice() {
  const [query, setQuery] = useSearchParams();
  const span = SPANS.find((each) => String(each) === query.get('span')) ?? USUAL;
  const asked = query.get('until');
  const until = isDay(asked) ? asked : officialToday();
  const other = query.get('with');
  const beside = isDay(other) ? other : undefined;
  const set = (name: string, value: string | undefined) =>
    setQuery(
      (last) => {
        const next = new URLSearchParams(last);
        if (value === undefined) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return {
    span,
    until,
    beside,
    days: daysUntil(until, span),
    besideDays: beside === undefined ? undefined : daysUntil(beside, span),
    compare: compareOf(span, until, beside),
    setSpan: (next: Span) => set('span', String(next)),
    setUntil: (next: string | undefined) => set('until', next),
    setBeside: (next: string | undefined) => set('with', next),
  };
}

/** The last of the days that a choice stands for. */
export function besideOf(compare: Compare, span: Span, until: string): string | undefined {
  switch (compare) {
    case 'none':
      return undefined;
    case 'before':
      return plusDays(until, -span);
    case 'weekBefore':
      return plusDays(until, -7);
    case 'other':
      return plusDays(until, -2 * span);
  }
}

function compareOf(span: Span, until: string, beside: string | undefined): Compare {
  const named = (['none', 'before', 'weekBefore'] as const).find(
    (each) => besideOf(each, span, until) === beside,
  );
  return named ?? 'other';
}
