import type { ApplicantKind, CallId, CategoryCode, CityCode } from '../../protocol/generated';

/** What somebody at the kiosk has chosen so far, before and beside a call. */
export type Visit = {
  /** The ticket whose screen the citizen has finished with; the rating comes next. */
  readonly ticketDone?: CallId;
} & (
  | {
      readonly step: 'home';
      readonly searching: boolean;
      readonly query: string;
      readonly category?: CategoryCode;
    }
  | {
      readonly step: 'item';
      readonly item: number;
      readonly permitCity?: CityCode;
      readonly applicant?: ApplicantKind;
    }
  | { readonly step: 'wiped' }
);

export const NOBODY: Visit = { step: 'home', searching: false, query: '' };

export type VisitAction =
  | { do: 'search'; query: string }
  | { do: 'category'; category: CategoryCode | undefined }
  | { do: 'choose'; item: number }
  | { do: 'city'; city: CityCode }
  | { do: 'applicant'; applicant: ApplicantKind }
  | { do: 'finish-ticket'; call: CallId }
  | { do: 'home' }
  | { do: 'wipe' };

export function visitAfter(visit: Visit, action: VisitAction): Visit {
  switch (action.do) {
    case 'search':
      return searching(visit, { query: action.query });
    case 'category':
      return searching(visit, { category: action.category });
    case 'choose':
      return { step: 'item', item: action.item };
    case 'city':
      return visit.step === 'item' ? { ...visit, permitCity: action.city } : visit;
    case 'applicant':
      return visit.step === 'item' ? { ...visit, applicant: action.applicant } : visit;
    case 'finish-ticket':
      return { ...visit, ticketDone: action.call };
    case 'home':
      return NOBODY;
    case 'wipe':
      return { step: 'wiped' };
  }
}

function searching(
  visit: Visit,
  change: { query?: string; category?: CategoryCode | undefined },
): Visit {
  const { query, category } = visit.step === 'home' ? visit : { query: '', category: undefined };
  const next = { query, category, ...change };
  return {
    step: 'home',
    searching: true,
    query: next.query,
    ...(next.category !== undefined && { category: next.category }),
  };
}
