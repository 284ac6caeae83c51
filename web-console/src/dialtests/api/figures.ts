/** What a figure is judged by; nothing where nobody wants to know. */
export interface Limit {
  warn: number | null;
  fail: number | null;
}

export const FIGURES = ['roundTripMillis', 'lossPercent', 'frozenMillis', 'setUpMillis'] as const;
export type Figure = (typeof FIGURES)[number];
export type Limits = Record<Figure, Limit>;
