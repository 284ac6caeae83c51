import { APPLICANTS, DEVICES } from '../catalogue/kinds';
import type { ApplicantKind, CityCode, DeviceKind, KioskId } from '../protocol/generated';
import type { WhatIf } from './api';

/** Everything the page asks about, as it stands in the address; nothing of it says who the citizen is. */
export interface Circumstances {
  item?: number | undefined;
  /** The permit city that is looked at closely. */
  city?: CityCode | undefined;
  applicant: ApplicantKind;
  kiosk?: KioskId | undefined;
  /** Other devices than the kiosk reported. */
  devices?: DeviceKind[] | undefined;
  /** Another number of clerks than the staff's list has. */
  clerks?: number | undefined;
  /** Another time than now: date and time of day in the centres' official time, 2026-03-02T14:05. */
  at?: string | undefined;
}

const MOST_CLERKS = 1_000;

/** What the address says; what makes no sense in it is left out. */
export function fromAddress(search: URLSearchParams): Circumstances {
  const clerks = wholeNumber(search.get('clerks'));
  const devices = search.get('devices')?.split(',');
  const at = search.get('at') ?? '';
  return {
    item: wholeNumber(search.get('item')),
    city: search.get('city') ?? undefined,
    applicant: APPLICANTS.find((each) => each === search.get('applicant')) ?? 'PERSON',
    kiosk: search.get('kiosk') ?? undefined,
    devices: devices && DEVICES.filter((device) => devices.includes(device)),
    clerks: clerks !== undefined && clerks <= MOST_CLERKS ? clerks : undefined,
    at: isTime(at) ? at : undefined,
  };
}

/** The address for these circumstances. */
export function toAddress(circumstances: Circumstances): URLSearchParams {
  const { item, city, applicant, kiosk, devices, clerks, at } = circumstances;
  const said = { item, city, applicant, kiosk, devices: devices?.join(','), clerks, at };
  return new URLSearchParams(
    Object.entries(said).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

/** The question to the server for one city; none until an item and a kiosk are chosen. */
export function questionFor(
  circumstances: Circumstances,
  permitCity: CityCode,
): WhatIf | undefined {
  const { item, applicant, kiosk, devices, clerks, at } = circumstances;
  if (item === undefined || kiosk === undefined) return undefined;
  return {
    item,
    permitCity,
    applicant,
    kiosk,
    devices,
    clerks,
    at: at && new Date(`${at}:00+08:00`).toISOString(),
  };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}:00+08:00`));
}
