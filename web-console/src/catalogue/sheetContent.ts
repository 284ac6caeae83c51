import type { HandlingMode } from '../protocol/generated';
import type { ItemSheet, Material } from '../rest/catalogue';
import type { SheetContent } from './api';

/** What can be edited of a sheet. */
export function contentOf(sheet: ItemSheet): SheetContent {
  return {
    modes: sheet.modes,
    requiredDevices: sheet.requiredDevices,
    applicants: sheet.applicants,
    promisedWorkingDays: sheet.promisedWorkingDays,
    feeCents: sheet.feeCents,
    legalBasis: sheet.legalBasis,
    conditions: sheet.conditions,
    procedure: sheet.procedure,
    materials: sheet.materials,
    demo: sheet.demo,
  };
}

/** What a city begins with: at the counter only, until somebody says more. */
export function emptyContent(): SheetContent {
  return {
    modes: ['COUNTER_ONLY'],
    requiredDevices: [],
    applicants: ['PERSON', 'ORGANISATION', 'AUTHORIZED_AGENT'],
    promisedWorkingDays: 0,
    feeCents: 0,
    legalBasis: '',
    conditions: { zh: '', en: '' },
    procedure: { zh: '', en: '' },
    materials: [],
    demo: false,
  };
}

/** A material that nobody has described yet; its id is never used again, so that a history can tell materials apart. */
export function newMaterial(): Material {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return {
    id: `material-${random.toString(36)}`,
    name: { zh: '', en: '' },
    requirement: { zh: '', en: '' },
    acceptanceStandard: { zh: '', en: '' },
    originals: 1,
    copies: 0,
    form: 'PAPER',
    mayBeDeferred: false,
  };
}

/** The modes after somebody has chosen `next` of `before`: what is handled at the counter only is handled no other way. */
export function modesAfter(before: readonly HandlingMode[], next: HandlingMode[]): HandlingMode[] {
  const addedCounter = next.includes('COUNTER_ONLY') && !before.includes('COUNTER_ONLY');
  if (addedCounter) return ['COUNTER_ONLY'];
  return next.length > 1 ? next.filter((mode) => mode !== 'COUNTER_ONLY') : next;
}
