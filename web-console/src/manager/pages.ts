import { lazy, type ComponentType } from 'react';

/** The places of the manager's navigation; each is also an address: `/manager/<name>`. */
export type PlaceName =
  | 'wall'
  | 'calls'
  | 'dial-tests'
  | 'windows'
  | 'catalogue'
  | 'what-if'
  | 'portal'
  | 'staff'
  | 'experts'
  | 'attendants'
  | 'kiosks'
  | 'audit';

/** A page of the manager. What lies below its address is its own business (nested `Routes`). */
export interface Place {
  name: PlaceName;
  /** Drawn when somebody goes there; with `lazy`, fetched only then. */
  Page: ComponentType;
}

/** Places that belong together stand together; the first of all is where a manager arrives. */
export const groups: readonly (readonly Place[])[] = [
  [
    {
      name: 'wall',
      Page: lazy(async () => ({ default: (await import('../wall/WallPage')).WallPage })),
    },
    {
      name: 'calls',
      Page: lazy(async () => ({ default: (await import('../calls/CallsPage')).CallsPage })),
    },
    {
      name: 'dial-tests',
      Page: lazy(async () => ({
        default: (await import('../dialtests/DialTestsPage')).DialTestsPage,
      })),
    },
  ],
  [
    {
      name: 'windows',
      Page: lazy(async () => ({
        default: (await import('../windows/WindowsPage')).WindowsPage,
      })),
    },
  ],
  [
    {
      name: 'catalogue',
      Page: lazy(async () => ({
        default: (await import('../catalogue/CataloguePage')).CataloguePage,
      })),
    },
    {
      name: 'what-if',
      Page: lazy(async () => ({ default: (await import('../whatif/WhatIfPage')).WhatIfPage })),
    },
    {
      name: 'portal',
      Page: lazy(async () => ({ default: (await import('../portal/PortalPage')).PortalPage })),
    },
  ],
  [
    {
      name: 'staff',
      Page: lazy(async () => ({ default: (await import('../staff/StaffPage')).StaffPage })),
    },
    {
      name: 'experts',
      Page: lazy(async () => ({ default: (await import('../experts/ExpertsPage')).ExpertsPage })),
    },
    {
      name: 'attendants',
      Page: lazy(async () => ({
        default: (await import('../attendants/AttendantsPage')).AttendantsPage,
      })),
    },
    {
      name: 'kiosks',
      Page: lazy(async () => ({ default: (await import('../kiosks/KiosksPage')).KiosksPage })),
    },
    {
      name: 'audit',
      Page: lazy(async () => ({ default: (await import('../audit/AuditPage')).AuditPage })),
    },
  ],
];

export const places: readonly Place[] = groups.flat();
