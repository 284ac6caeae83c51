import { useTranslation } from 'react-i18next';
import { Changed } from '../editing/Changed';
import { DemoMark } from '../editing/DemoMark';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { Column } from '../tables/DataTable';
import { Mark, Marks } from '../tables/Mark';
import type { Choices, StaffLine } from './api';
import { officialToday, standing } from './qualification';

const TONES = { missing: 'stop', expired: 'stop', soon: 'wait', good: 'ok' } as const;

/** The columns of the staff's table. */
export function useColumns(choices: Choices | undefined): Column<StaffLine>[] {
  const { t } = useTranslation(['staff', 'common']);
  const localized = useLocalized();
  const { stamp } = useFormats();
  const author = useAuthor();
  const windows = new Map(choices?.windows.map(({ id, name }) => [id, localized(name)]));
  const categories = new Map(choices?.categories.map(({ code, name }) => [code, localized(name)]));
  const skills = (line: StaffLine) =>
    line.skills.length === 0
      ? t('allSkills')
      : line.skills.map((code) => categories.get(code) ?? code).join(t('comma'));
  return [
    {
      key: 'name',
      title: t('name'),
      text: (line) => localized(line.name),
      show: (line) => (
        <Marks>
          {localized(line.name)}
          {line.disabled && <Mark tone="stop">{t('disabled')}</Mark>}
          {line.demo && <DemoMark />}
        </Marks>
      ),
      always: true,
    },
    { key: 'id', title: t('id'), text: (line) => line.id, whole: true },
    { key: 'role', title: t('role'), text: (line) => t(`common:Role.${line.role}`) },
    {
      key: 'window',
      title: t('window'),
      text: (line) => (line.window === null ? '–' : (windows.get(line.window) ?? line.window)),
      least: 224,
    },
    {
      key: 'cover',
      title: t('cover'),
      text: (line) => (line.cover === null ? '–' : t(`covers.${line.cover}`)),
    },
    {
      key: 'skills',
      title: t('skills'),
      text: (line) => (line.role === 'CLERK' ? skills(line) : '–'),
    },
    {
      key: 'qualified',
      title: t('qualified'),
      text: (line) => (line.role === 'CLERK' ? (line.qualifiedUntil ?? t('unqualified')) : '–'),
      show: (line) => <Qualification line={line} />,
    },
    { key: 'phone', title: t('phone'), text: (line) => line.maskedPhone },
    {
      key: 'changed',
      title: t('changed'),
      text: (line) => `${stamp(line.changedAt)} · ${author(line.changedBy)}`,
      order: (line) => line.changedAt,
      show: (line) => <Changed by={line.changedBy} at={line.changedAt} />,
    },
  ];
}

function Qualification({ line }: { line: StaffLine }) {
  const { t } = useTranslation('staff');
  if (line.role !== 'CLERK') return '–';
  const now = standing(line.qualifiedUntil, officialToday());
  const until = line.qualifiedUntil ?? t('unqualified');
  return <Mark tone={TONES[now]}>{now === 'expired' ? t('expired', { until }) : until}</Mark>;
}
