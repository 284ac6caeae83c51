import type { CategoryCode, WindowId } from '../protocol/generated';
import type { Cover, StaffDetails, StaffRole } from './api';

/** The details as the form holds them: flat, and empty where nothing is chosen. */
export interface DetailsForm {
  nameZh: string;
  nameEn: string;
  officeZh: string;
  officeEn: string;
  phone: string;
  window?: WindowId | undefined;
  cover?: Cover | undefined;
  skills: CategoryCode[];
  qualifiedUntil: string;
}

export const EMPTY_FORM: DetailsForm = {
  nameZh: '',
  nameEn: '',
  officeZh: '',
  officeEn: '',
  phone: '',
  cover: 'PRIMARY',
  skills: [],
  qualifiedUntil: '',
};

export function toForm(details: StaffDetails): DetailsForm {
  return {
    nameZh: details.name.zh,
    nameEn: details.name.en,
    officeZh: details.office.zh,
    officeEn: details.office.en,
    phone: details.phone,
    window: details.window ?? undefined,
    cover: details.cover ?? undefined,
    skills: details.skills,
    qualifiedUntil: details.qualifiedUntil ?? '',
  };
}

/** What the server is told: only what can be said of somebody with that role. */
export function toDetails(form: DetailsForm, role: StaffRole): StaffDetails {
  const clerk = role === 'CLERK';
  return {
    name: { zh: form.nameZh, en: form.nameEn },
    office: { zh: form.officeZh, en: form.officeEn },
    phone: form.phone,
    window: role === 'MANAGER' ? null : (form.window ?? null),
    cover: clerk ? (form.cover ?? null) : null,
    skills: clerk ? form.skills : [],
    qualifiedUntil: clerk && form.qualifiedUntil !== '' ? form.qualifiedUntil : null,
  };
}
