import { useTranslation } from 'react-i18next';
import { Changed } from '../editing/Changed';
import { DemoMark } from '../editing/DemoMark';
import { EditedList } from '../editing/EditedList';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { useResource } from '../rest/useResource';
import type { Column } from '../tables/DataTable';
import { Mark, Marks } from '../tables/Mark';
import { type Expert, expertsApi } from './api';
import { ExpertDrawer } from './ExpertDrawer';
import { type Known, useKnown } from './useKnown';

/** Whom of the approval departments a clerk can ask in a talk, and about what. */
export function ExpertsPage() {
  const experts = useResource(expertsApi.all);
  const { known, complete, failed } = useKnown();
  const columns = useColumns(known);
  return (
    <EditedList<Expert>
      name="experts"
      list={experts}
      beside={[failed]}
      columns={columns}
      drawer={({ row, onDone, onClose }) =>
        complete && (
          <ExpertDrawer
            expert={row}
            known={known}
            others={noExperts(known, experts.data ?? [])}
            onSaved={onDone}
            onClose={onClose}
          />
        )
      }
    />
  );
}

function noExperts(known: Known, experts: readonly Expert[]) {
  const taken = new Set(experts.map(({ id }) => id));
  return known.clerks.filter(({ id, disabled }) => !disabled && !taken.has(id)).map(({ id }) => id);
}

function useColumns(known: Known): Column<Expert>[] {
  const { t } = useTranslation('experts');
  const localized = useLocalized();
  const { stamp } = useFormats();
  const author = useAuthor();
  const knows = ({ categories, items }: Expert) =>
    categories.length + items.length === 0
      ? t('everything')
      : [...categories.map(known.category), ...items.map(known.item)].join(t('separator'));
  return [
    {
      key: 'name',
      title: t('person'),
      text: (expert) => known.person(expert.id),
      show: (expert) => (
        <Marks>
          {known.person(expert.id)}
          {expert.disabled && <Mark tone="stop">{t('disabled')}</Mark>}
          {expert.demo && <DemoMark />}
        </Marks>
      ),
      always: true,
    },
    { key: 'id', title: t('id'), text: (expert) => expert.id, whole: true },
    { key: 'city', title: t('city'), text: (expert) => known.city(expert.permitCity) },
    { key: 'department', title: t('department'), text: (expert) => localized(expert.department) },
    { key: 'knows', title: t('knows'), text: knows },
    {
      key: 'changed',
      title: t('changed'),
      text: (expert) => `${stamp(expert.changedAt)} · ${author(expert.changedBy)}`,
      order: (expert) => expert.changedAt,
      show: (expert) => <Changed by={expert.changedBy} at={expert.changedAt} />,
    },
  ];
}
