import type { CallView, ClerkView } from '../../protocol/generated';

/** A call that rings at a clerk in Songjiang. */
export const CALL: CallView = {
  id: '6f0f3c0a-6c0e-4a52-9a53-0b9fca0a0001',
  version: 3,
  self: 'clerk',
  item: 17,
  itemName: { zh: '公积金提取', en: 'Housing fund withdrawal' },
  itemVersion: '6f0f3c0a-6c0e-4a52-9a53-0b9fca0a0002',
  category: 'housing-fund',
  originCity: { zh: '嘉兴', en: 'Jiaxing' },
  permitCity: { zh: '松江', en: 'Songjiang' },
  applicant: 'PERSON',
  priority: 'NORMAL',
  care: false,
  placedAt: '2026-03-02T01:00:00Z',
  phase: { type: 'Offered', ringUntil: '2026-03-02T01:00:20Z' },
  peers: [],
  captures: [],
};

/** The view of the clerk at whom {@link CALL} rings. */
export function clerkView(version: number): ClerkView {
  return {
    duty: {
      status: 'OFFERED',
      since: '2026-03-02T01:00:00Z',
      missedOffers: 0,
      callsToday: 0,
      averageTalkSeconds: 0,
    },
    offer: {
      call: { ...CALL, version },
      kiosk: { zh: '嘉兴1号机', en: 'Jiaxing kiosk 1' },
      waitedSeconds: 4,
      offeredAt: '2026-03-02T01:00:00Z',
      ringUntil: '2026-03-02T01:00:20Z',
    },
  };
}
