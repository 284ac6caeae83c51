import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { Category } from '../rest/catalogue';
import type { FieldChange } from './api';
import { APPLICANTS, DEVICES, MODES } from './kinds';
import { usePeriod } from './usePeriod';

/** Of the sheet and of the item itself. */
const SHEET_FIELDS = [
  'name',
  'pinyin',
  'initials',
  'category',
  'modes',
  'requiredDevices',
  'applicants',
  'promisedWorkingDays',
  'feeCents',
  'legalBasis',
  'conditions',
  'procedure',
  'materialOrder',
  'frequent',
  'demo',
] as const;

const MATERIAL_FIELDS = [
  'material',
  'name',
  'requirement',
  'acceptanceStandard',
  'originals',
  'copies',
  'form',
  'mayBeDeferred',
] as const;

const FORMS = ['PAPER', 'ELECTRONIC', 'PAPER_OR_ELECTRONIC'] as const;
const LANGUAGES = ['zh', 'en'] as const;

/** How a difference is said to people: which field, what it was, what it is. */
export function useChangeWords(categories: readonly Category[]) {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  const valueOf = useValueWords(categories);
  const fieldOf = (change: FieldChange) => {
    const [field, language] = change.field.split('.');
    const known = LANGUAGES.find((each) => each === language);
    const of = known === undefined ? '' : t(`changes.in.${known}`);
    return `${change.material === null ? sheetField(field) : materialField(field)}${of}`;
  };
  const sheetField = (field = '') => {
    const known = SHEET_FIELDS.find((each) => each === field);
    return known === undefined ? field : t(`changes.sheet.${known}`);
  };
  const materialField = (field = '') => {
    const known = MATERIAL_FIELDS.find((each) => each === field);
    return known === undefined ? field : t(`changes.material.${known}`);
  };
  const subjectOf = ({ material }: FieldChange) =>
    material === null ? '' : t('changes.ofMaterial', { name: localized(material) });
  return { fieldOf, subjectOf, valueOf };
}

function useValueWords(categories: readonly Category[]) {
  const { t } = useTranslation(['catalogue', 'common']);
  const localized = useLocalized();
  const { money } = useFormats();
  const period = usePeriod();
  /** Words for the names of a list; what this page does not know stays as it is written. */
  const list = <T extends string>(raw: string, known: readonly T[], word: (name: T) => string) =>
    raw
      .split(', ')
      .filter(Boolean)
      .map((name) => {
        const found = known.find((each) => each === name);
        return found === undefined ? name : word(found);
      })
      .join(t('comma'));
  return (field: string, raw: string): string => {
    switch (field) {
      case 'modes':
        return list(raw, MODES, (mode) => t(`common:HandlingMode.${mode}`));
      case 'requiredDevices':
        return list(raw, DEVICES, (device) => t(`common:DeviceKind.${device}`)) || t('noDevices');
      case 'applicants':
        return list(raw, APPLICANTS, (kind) => t(`common:ApplicantKind.${kind}`));
      case 'form':
        return list(raw, FORMS, (form) => t(`forms.${form}`));
      case 'category': {
        const category = categories.find(({ code }) => code === raw);
        return category === undefined ? raw : localized(category.name);
      }
      case 'promisedWorkingDays':
        return period(Number(raw));
      case 'feeCents':
        return raw === '0' ? t('free') : money(Number(raw));
      case 'mayBeDeferred':
        return t(raw === 'true' ? 'deferred.yes' : 'deferred.no');
      case 'frequent':
        return t(raw === 'true' ? 'frequent.yes' : 'frequent.not');
      case 'demo':
        return t(raw === 'true' ? 'data.demo' : 'data.own');
      default:
        return raw;
    }
  };
}
