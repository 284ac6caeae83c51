import type { Plan } from '../api/plans';

/** A plan that calls one window before each opening. */
export const PLAN: Plan = {
  id: 'plan-a',
  name: '早检',
  kiosks: [],
  windows: ['virtual-b'],
  schedule: 'BEFORE_OPENING',
  minutes: 30,
  cron: '',
  enabled: true,
  mode: 'AUTO',
  line: false,
  limits: {
    roundTripMillis: { warn: 300, fail: null },
    lossPercent: { warn: 3, fail: null },
    frozenMillis: { warn: 1_000, fail: null },
    setUpMillis: { warn: 5_000, fail: null },
  },
  alarm: { raiseAfter: 2, clearAfter: 2, mailTo: [], webhook: true },
  next: '2026-03-03T00:30:00Z',
  version: 2,
  changedBy: 'manager',
  changedAt: '2026-03-02T00:00:00Z',
};
