import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Changed } from '../editing/Changed';
import { DemoMark } from '../editing/DemoMark';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Column, DataTable } from '../tables/DataTable';
import { Mark, Marks } from '../tables/Mark';
import { PageHead } from '../tables/PageHead';
import { type Expert, expertsApi } from './api';
import { ExpertDrawer } from './ExpertDrawer';
import { type Known, useKnown } from './useKnown';

/** Whom of the approval departments a clerk can ask in a talk, and about what. */
export function ExpertsPage() {
  const { t } = useTranslation('experts');
  const experts = useResource(expertsApi.all);
  const { known, complete, failed } = useKnown();
  const columns = useColumns(known);
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<Expert | 'new'>();
  const problem = [experts, failed].find((each) => each?.state === 'failed');
  const all = experts.data ?? [];
  const rows = all.filter((expert) =>
    columns
      .map((column) => column.text(expert))
      .join('\n')
      .toLowerCase()
      .includes(wanted.trim().toLowerCase()),
  );
  return (
    <section data-testid="experts">
      <title>{t('title')}</title>
      <PageHead title={t('heading')} about={t('about')}>
        <Button
          type="primary"
          icon={<PlusOutlined />}
          data-testid="experts-add"
          onClick={() => setOpen('new')}
        >
          {t('add')}
        </Button>
      </PageHead>
      {problem?.state === 'failed' && <ProblemNotice problem={problem.problem} />}
      <DataTable<Expert>
        name="experts"
        columns={columns}
        rows={rows}
        rowKey={(expert) => expert.id}
        loading={experts.state === 'loading'}
        empty={t(experts.data?.length === 0 ? 'empty' : 'noneFound')}
        filters={
          <Input.Search
            allowClear
            style={{ maxWidth: 320 }}
            placeholder={t('search')}
            aria-label={t('search')}
            onChange={(event) => setWanted(event.target.value)}
          />
        }
        onOpen={setOpen}
      />
      {open !== undefined && complete && (
        <ExpertDrawer
          key={open === 'new' ? 'new' : open.id}
          expert={open === 'new' ? undefined : open}
          known={known}
          others={noExperts(known, all)}
          onSaved={() => {
            setOpen(undefined);
            experts.reload();
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
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
