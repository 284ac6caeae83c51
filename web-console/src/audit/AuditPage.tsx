import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { rest } from '../rest/client';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Column, DataTable } from '../tables/DataTable';
import { PageHead } from '../tables/PageHead';
import { useOlder } from '../tables/useOlder';
import { actionKey } from './actions';
import { useAuditFilter } from './useAuditFilter';

interface Entry {
  id: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
}

interface Page {
  entries: Entry[];
  more: boolean;
}

const PAGE_SIZE = 50;

/** Who did what, newest first, page by page: by whom, what and on which day. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const filter = useAuditFilter();
  return (
    <section data-testid="audit">
      <PageHead title={t('title')} about={t('about')} />
      <Entries key={filter.address} filter={filter} />
    </section>
  );
}

function Entries({ filter }: { filter: ReturnType<typeof useAuditFilter> }) {
  const { t } = useTranslation('audit');
  const columns = useColumns();
  const { before, buttons } = useOlder<number>();
  const { actor, kind, day } = filter.wanted;
  const load = useCallback(
    () => rest.get<Page>('/api/audit', { actor, kind, day, before, size: PAGE_SIZE }),
    [actor, kind, day, before],
  );
  const page = useResource(load);
  const entries = page.data?.entries ?? [];
  return (
    <>
      {page.state === 'failed' && <ProblemNotice problem={page.problem} />}
      <DataTable<Entry>
        name="audit"
        columns={columns}
        rows={entries}
        rowKey={(entry) => String(entry.id)}
        loading={page.state === 'loading'}
        empty={t(filter.address === '' ? 'empty' : 'noneFound')}
        filters={
          <>
            {filter.controls}
            {buttons(page.data?.more === true ? entries.at(-1)?.id : undefined)}
          </>
        }
      />
    </>
  );
}

function useColumns(): Column<Entry>[] {
  const { t } = useTranslation('audit');
  const { stamp } = useFormats();
  const author = useAuthor();
  return [
    {
      key: 'at',
      title: t('at'),
      text: (entry) => stamp(entry.at),
      order: (entry) => entry.at,
      width: 184,
    },
    { key: 'actor', title: t('actor'), text: (entry) => author(entry.actor) },
    {
      key: 'action',
      title: t('action'),
      text: (entry) => {
        const key = actionKey(entry.action);
        return key === undefined ? entry.action : t(`actions.${key}`);
      },
      always: true,
    },
    { key: 'subject', title: t('subject'), text: (entry) => entry.subject },
  ];
}
